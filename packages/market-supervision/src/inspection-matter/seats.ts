import { seatOf, type PartRecord } from '@onewindow/casework/case-state'
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

/** The seats of a team. */
export const seatsOf = ({ leadId, memberIds }: TeamInput): PartRecord[] => [seatOf(LEAD, leadId), ...[...new Set([leadId, ...memberIds])].map((id) => seatOf(TEAM, id))]

/** The firm as a party, where it is registered. */
export const handlerPart = ({ partyId, name }: Pick<SubjectFacts, 'partyId' | 'name'>): PartRecord[] => (partyId === null ? [] : [{ part: HANDLER, partyId, accountId: null, unitId: null, name }])

/** Places of a case that go over to what it opens: team and firm. */
export const passedOn = (parts: readonly PartRecord[]): PartRecord[] => parts.filter(({ part: name }) => [LEAD, TEAM, HANDLER].includes(name))
