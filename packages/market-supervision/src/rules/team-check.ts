import { addYears, compareInstants, addHours, type PlainDate } from '@onewindow/calendar/day'

// Who may stand at the door. 行政处罚法 §42 (two officers), §43 (recusal), §55 (certificates shown, else the visit may be refused);
// 食品生产经营监督检查管理办法 §23–24; 特种设备安全法 §65.

export type TeamMember = {
  inspector: string
  certNo: string
  certUntil: PlainDate
  present: boolean
}
/** What an inspector has declared about a subject. */
export type Interest = { kind: 'isParty' | 'relative' | 'ownOrganisation' | 'shares' | 'declared' } | { kind: 'worked'; until: PlainDate }
export type RecusalGround = Interest['kind']
export type TeamFault = 'CERTIFICATE_EXPIRED' | 'RECUSED' | 'FEWER_THAN_TWO'

const WORKED_WITHIN_YEARS = 3

/** Grounds on which an inspector has to step back from a subject on a day; earlier work there counts for three years. */
export const recusalGrounds = (interests: readonly Interest[], on: PlainDate): RecusalGround[] =>
  interests.filter((interest) => interest.kind !== 'worked' || addYears(interest.until, WORKED_WITHIN_YEARS) >= on).map(({ kind }) => kind)

/**
 * What stands against the arrival of a team: fewer than two members present whose certificates are valid that day and who need not step
 * back. Names the members that do not count. Empty: the team may enter.
 */
export function teamFaults(
  members: readonly TeamMember[], interestsOf: (inspector: string) => readonly Interest[], on: PlainDate,
): { fault: TeamFault; inspector?: string }[] {
  const here = members.filter(({ present }) => present)
  const expired = here.filter(({ certUntil }) => certUntil < on)
  const recused = here.filter(({ inspector }) => recusalGrounds(interestsOf(inspector), on).length > 0)
  const fit = new Set(here.filter((one) => !expired.includes(one) && !recused.includes(one)).map(({ inspector }) => inspector))
  if (fit.size >= 2) return []
  return [
    ...expired.map(({ inspector }) => ({ fault: 'CERTIFICATE_EXPIRED' as const, inspector })),
    ...recused.map(({ inspector }) => ({ fault: 'RECUSED' as const, inspector })), { fault: 'FEWER_THAN_TWO' as const },
  ]
}

/** Whether the list of certificates in an offline pack is young enough to be relied on at the door. */
export const packIsFresh = (loadedAt: string, at: string, maxAgeHours: number): boolean =>
  compareInstants(at, addHours(loadedAt, maxAgeHours)) <= 0
