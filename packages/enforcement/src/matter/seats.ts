import { seatOf, type CaseState, type PartRecord } from '@onewindow/casework/case-state'
import { CONFINED } from '@onewindow/casework/scope'
import type { PartyFacts } from './schemas.ts'

/** The officers of a case (办案人员), always at least two. */
export const OFFICER = 'officer'
/** Who discusses together (集体讨论成员). */
export const PANEL = 'panel'
/** 当事人. */
export const PARTY = 'party'

/** Who holds this seat leaves, the named ones take it. */
export const reseated = (c: Pick<CaseState<unknown>, 'parts'>, name: string, accountIds: readonly string[]) =>
  ({ leave: c.parts.filter(({ part }) => part === name), parts: accountIds.map((id) => seatOf(name, id)) })

/** 未成年人: a case about a minor is found by its people and its organ alone (enforcement §13 EN-19; 行政处罚法 §50, 未成年人保护法 §103). */
export const confinedFor = (...parties: (Pick<PartyFacts, 'minor'> | null | undefined)[]): { flags?: string[] } => (parties.some((one) => one?.minor) ? { flags: [CONFINED] } : {})

/** The party as a part of the case, where it is registered. */
export const partyPart = ({ partyId, name }: PartyFacts): PartRecord[] => (partyId === null ? [] : [{ part: PARTY, partyId, accountId: null, unitId: null, name }])

/** Which registered party a case is about, where it is one; null where the case is confined, so that nobody outside learns of it. */
export const partyIdIn = ({ parts, flags }: Pick<CaseState<unknown>, 'parts' | 'flags'>): string | null => (flags.includes(CONFINED) ? null : (parts.find(({ part }) => part === PARTY)?.partyId ?? null))
