import { stageLeaf } from '@onewindow/audit/stage'
import { mask } from './masking.ts'
import { idNumberContext } from './parties.ts'
import { refuse } from './refusal.ts'
import type { KeyedContext, Queryable } from './write-context.ts'

export type Reader = { accountId: string; unitId: string | null; caseId?: string }
export type Access = {
  at: string
  readerName: string
  unitZh: string | null
  unitEn: string | null
  field: string
  purpose: string
  caseId: string | null
}

/**
 * Notes that somebody saw a personal field unmasked: in the access log the person concerned can read, and in the audit log.
 * @throws IdentityError `case.purposeNeeded`
 */
export async function noteAccess(
  { on, moment, purpose }: Omit<KeyedContext, 'actor' | 'keyring'>,
  reader: Reader,
  partyId: string,
  field: string,
): Promise<void> {
  const stated = purpose?.trim() ?? ''
  if (stated.length < 2) refuse('case.purposeNeeded')
  await on.query(
    'insert into access_log (at, account_id, unit_id, party_id, field, purpose, case_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [moment.at, reader.accountId, reader.unitId, partyId, field, stated, reader.caseId ?? null],
  )
  await stageLeaf(on, {
    at: moment.at,
    actor: `account:${reader.accountId}`,
    action: 'party.unmask',
    subject: `party:${partyId}`,
    purpose: stated,
    event: { ...reader, caseId: reader.caseId ?? null, partyId, field },
  })
}

/**
 * The identity number in full, once the purpose is stated and the access is on record.
 * @throws IdentityError `case.purposeNeeded`, `party.unknown`
 */
export async function readIdNumber(context: Omit<KeyedContext, 'actor'>, reader: Reader, partyId: string): Promise<string> {
  const { rows: [party] } = await context.on.query<{ sealed: string | null }>('select id_number_sealed as sealed from party where id = $1', [partyId])
  if (!party?.sealed) refuse('party.unknown')
  await noteAccess(context, reader, partyId, 'idNumber')
  return context.keyring.open(idNumberContext(partyId), party.sealed)
}

/** First six and last four for screens (640104********1234); null for a party without a number. Nobody saw more, so nothing is logged. */
export async function readMaskedIdNumber({ on, keyring }: Pick<KeyedContext, 'on' | 'keyring'>, partyId: string): Promise<string | null> {
  const { rows: [party] } = await on.query<{ sealed: string | null }>('select id_number_sealed as sealed from party where id = $1', [partyId])
  return party?.sealed ? mask('idNumber', keyring.open(idNumberContext(partyId), party.sealed)) : null
}

/** Who saw which of the person's fields, when and why, newest first (个人信息保护法 第四十四条, 第四十五条). */
export async function listAccesses(
  on: Queryable,
  partyId: string,
  { before = null, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<Access[]> {
  const { rows } = await on.query<Access>(
    `
    select l.at, a.display_name as "readerName", u.name_zh as "unitZh", u.name_en as "unitEn", l.field, l.purpose, l.case_id as "caseId"
    from access_log l join account a on a.id = l.account_id left join unit u on u.id = l.unit_id
    where l.party_id = $1 and ($2::timestamptz is null or l.at < $2) order by l.at desc, l.id desc limit $3`,
    [partyId, before, limit],
  )
  return rows
}
