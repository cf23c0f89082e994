import type { CaseState, PartRecord } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import type { PartyFacts } from './schemas.ts'

/** The officers of a case (办案人员), always at least two. */
export const OFFICER = 'officer'
/** Who discusses together (集体讨论成员). */
export const PANEL = 'panel'
/** 当事人. */
export const PARTY = 'party'

export const seatOf = (name: string, accountId: string): PartRecord => ({ part: name, partyId: null, accountId, unitId: null, name: accountId })

/** Who holds this seat leaves, the named ones take it. */
export const reseated = (c: Pick<CaseState<unknown>, 'parts'>, name: string, accountIds: readonly string[]) =>
  ({ leave: c.parts.filter(({ part }) => part === name), parts: accountIds.map((id) => seatOf(name, id)) })

/** The party as a part of the case, where it is registered. */
export const partyPart = ({ partyId, name }: PartyFacts): PartRecord[] => (partyId === null ? [] : [{ part: PARTY, partyId, accountId: null, unitId: null, name }])

/** Accounts among these whose certificate is in force on a day (执法证). */
export async function certifiedAmong(db: Db, accountIds: readonly string[], today: string): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await db.query<{ account_id: string }>('select account_id from officer_certificate where account_id = any($1::uuid[]) and suspended_at is null and valid_from <= $2 and valid_to >= $2', [accountIds, today])
  return rows.map(({ account_id }) => account_id)
}

/** Names and certificate numbers of accounts, for papers. */
export async function officersNamed(db: Db, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await db.query<{ name: string }>(
    `select a.display_name || coalesce('（' || (select min(k.cert_no) from officer_certificate k where k.account_id = a.id) || '）', '') as name from account a where a.id = any($1::uuid[]) order by 1`, [accountIds])
  return rows.map(({ name }) => name)
}
