import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { Queryable, WriteContext } from './write-context.ts'

export type Certificate = { certNo: string; accountId: string; validFrom: string; validTo: string; suspendedAt: string | null }

const COLUMNS =
  'cert_no as "certNo", account_id as "accountId", valid_from as "validFrom", valid_to as "validTo", suspended_at as "suspendedAt"'

/** 执法证: enters or renews an officer's certificate; both days are included. */
export async function enterCertificate(context: WriteContext, input: Omit<Certificate, 'suspendedAt'>): Promise<void> {
  const { on } = context
  if (input.validTo < input.validFrom) refuse('roleGrant.periodInvalid')
  await on.query(
    `
    insert into officer_certificate (cert_no, account_id, valid_from, valid_to) values ($1, $2, $3, $4)
    on conflict (cert_no) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [input.certNo, input.accountId, input.validFrom, input.validTo],
  )
  await logChange(context, 'certificate.enter', `account:${input.accountId}`, input)
}

/** Suspends a certificate from this moment on, or lifts the suspension. @throws IdentityError `account.unknown` */
export async function suspendCertificate(context: WriteContext, certNo: string, suspended: boolean): Promise<void> {
  const { on, moment } = context
  const { rows: [row] } = await on.query<{ accountId: string }>(
    `
    update officer_certificate set suspended_at = $2 where cert_no = $1 returning account_id as "accountId"`,
    [certNo, suspended ? moment.at : null],
  )
  if (!row) refuse('account.unknown')
  await logChange(context, suspended ? 'certificate.suspend' : 'certificate.restore', `account:${row.accountId}`, { certNo, suspended })
}

/** The officer's certificate that is valid on that day and not suspended, or null. */
export async function findValidCertificate(on: Queryable, accountId: string, today: string): Promise<Certificate | null> {
  const { rows } = await on.query<Certificate>(
    `
    select ${COLUMNS} from officer_certificate
    where account_id = $1 and valid_from <= $2 and valid_to >= $2 and suspended_at is null order by valid_to desc limit 1`,
    [accountId, today],
  )
  return rows[0] ?? null
}
