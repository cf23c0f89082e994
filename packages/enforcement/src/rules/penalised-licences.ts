import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { ImposedPenalty } from './imposed-penalty.ts'

/** What a penalty does to the licences it names. `until`: last day of a detention, null where the licence is gone for good. */
export type LicenceEffect = { effect: 'suspend' | 'revoke'; licences: readonly string[]; from: PlainDate; until: PlainDate | null }

/**
 * 吊销 goes before 暂扣 where both are imposed; both take effect when the decision is served. A penalty that names no licence touches none.
 * Source: 行政处罚法 §9(3), §61; 行政许可法 §70(4).
 */
export function licenceEffect({ kinds, licences = [], restrictMonths }: ImposedPenalty, servedOn: PlainDate): LicenceEffect | null {
  if (licences.length === 0) return null
  if (kinds.includes('revokeLicence')) return { effect: 'revoke', licences, from: servedOn, until: null }
  return kinds.includes('detainLicence') ? { effect: 'suspend', licences, from: servedOn, until: restrictMonths > 0 ? addMonths(servedOn, restrictMonths) : null } : null
}

export type LicenceFault = 'licencesMissing' | 'licencesNotTheirs' | 'licencesUnasked'

/** Why the licences a penalty names do not fit it: none named for a kind that needs one, one that is not the party's or not in force, or a kind that touches none. */
export function licenceFault({ kinds, licences = [] }: ImposedPenalty, held: readonly string[]): LicenceFault | null {
  const touches = kinds.includes('revokeLicence') || kinds.includes('detainLicence')
  if (!touches) return licences.length > 0 ? 'licencesUnasked' : null
  if (licences.length === 0) return held.length > 0 ? 'licencesMissing' : null
  return licences.every((number) => held.includes(number)) ? null : 'licencesNotTheirs'
}
