import type { PartRecord } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { part, role, seat } from '@onewindow/casework/lifecycle'
import type { SubjectFacts, TeamInput } from './schemas.ts'

/** 组长. */
export const LEAD = 'lead'
/** Everybody of the team, the lead too. */
export const TEAM = 'team'
/** 企业经办人. */
export const HANDLER = 'handler'

export const lead = seat(LEAD)
export const team = seat(TEAM)
export const handler = part(HANDLER)
export const head = role('departmentHead')
export const planner = role('inspectionPlanner')
export const inspector = role('inspector')
export const credit = role('creditOfficer')
export const supervisor = role('supervisor')

export const seatOf = (name: string, accountId: string): PartRecord => ({ part: name, partyId: null, accountId, unitId: null, name: accountId })

/** The seats of a team. */
export const seatsOf = ({ leadId, memberIds }: TeamInput): PartRecord[] => [seatOf(LEAD, leadId), ...[...new Set([leadId, ...memberIds])].map((id) => seatOf(TEAM, id))]

/** The firm as a party, where it is registered. */
export const handlerPart = ({ partyId, name }: SubjectFacts): PartRecord[] => (partyId === null ? [] : [{ part: HANDLER, partyId, accountId: null, unitId: null, name }])

/** Places of a case that go over to what it opens: team and firm. */
export const passedOn = (parts: readonly PartRecord[]): PartRecord[] => parts.filter(({ part: name }) => [LEAD, TEAM, HANDLER].includes(name))

/** Names and certificate numbers of accounts, for papers. */
export async function officersNamed(db: Db, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await db.query<{ name: string }>(
    `select a.display_name || coalesce('（' || (select min(k.cert_no) from officer_certificate k where k.account_id = a.id) || '）', '') as name from account a where a.id = any($1::uuid[]) order by 1`, [accountIds])
  return rows.map(({ name }) => name)
}

/** Accounts among these whose certificate is in force on a day. */
export async function certifiedAmong(db: Db, accountIds: readonly string[], today: string): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await db.query<{ account_id: string }>('select account_id from officer_certificate where account_id = any($1::uuid[]) and suspended_at is null and valid_from <= $2 and valid_to >= $2', [accountIds, today])
  return rows.map(({ account_id }) => account_id)
}
