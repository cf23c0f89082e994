import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { Queryable, WriteContext } from './write-context.ts'

/** `fields`: what it empowers to enforce (执法领域), as the enforcement domain names its fields. */
export type Certificate = { certNo: string; accountId: string; fields: readonly string[]; validFrom: string; validTo: string; suspendedAt: string | null }

const COLUMNS =
  'cert_no as "certNo", account_id as "accountId", fields, valid_from as "validFrom", valid_to as "validTo", suspended_at as "suspendedAt"'

/** 执法证: enters or renews an officer's certificate; both days are included. */
export async function enterCertificate(context: WriteContext, input: Omit<Certificate, 'suspendedAt'>): Promise<void> {
  const { on } = context
  if (input.validTo < input.validFrom) refuse('roleGrant.periodInvalid')
  await on.query(
    `
    insert into officer_certificate (cert_no, account_id, valid_from, valid_to, fields) values ($1, $2, $3, $4, $5)
    on conflict (cert_no) do update set fields = excluded.fields, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [input.certNo, input.accountId, input.validFrom, input.validTo, input.fields],
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

/** Accounts among these whose certificate is in force on that day (行政处罚法 §42). */
export async function certifiedAmong(on: Queryable, accountIds: readonly string[], today: string): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await on.query<{ id: string }>('select distinct account_id id from officer_certificate where account_id = any($1::uuid[]) and suspended_at is null and valid_from <= $2 and valid_to >= $2', [accountIds, today])
  return rows.map(({ id }) => id)
}

/** Accounts by name, each with every certificate it holds; the newest first. Index: officer_certificate (account_id). */
export async function certificatesOf(on: Queryable, accountIds: readonly string[]): Promise<{ accountId: string; name: string; certificates: Certificate[] }[]> {
  if (accountIds.length === 0) return []
  const { rows } = await on.query<Omit<Certificate, 'certNo'> & { name: string; certNo: string | null }>(
    `select a.id as "accountId", a.display_name as name, k.cert_no as "certNo", k.fields, k.valid_from as "validFrom", k.valid_to as "validTo", k.suspended_at as "suspendedAt"
     from account a left join officer_certificate k on k.account_id = a.id where a.id = any($1::uuid[]) order by a.display_name, a.id, k.valid_to desc`, [accountIds])
  return [...Map.groupBy(rows, ({ accountId }) => accountId)].map(([accountId, held]) => ({
    accountId, name: held[0]?.name ?? '', certificates: held.flatMap(({ certNo, fields, validFrom, validTo, suspendedAt }) => (certNo === null ? [] : [{ certNo, accountId, fields, validFrom, validTo, suspendedAt }])),
  }))
}

/** Names of accounts with the numbers of their certificates, as papers print them; in the order of the names. */
export async function officersNamed(on: Queryable, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await on.query<{ name: string }>(
    `select a.display_name || coalesce('（' || (select min(k.cert_no) from officer_certificate k where k.account_id = a.id) || '）', '') as name from account a where a.id = any($1::uuid[]) order by 1`, [accountIds])
  return rows.map(({ name }) => name)
}
