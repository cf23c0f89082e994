import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { CreditModel, FloorId } from './credit-model.ts'
import { creditScore, fullMonths, type CreditFacts, type CreditLine } from './credit-score.ts'

// How a line of the credit-risk class gets less (market supervision §5.3, MS-24): by time, by a step of the firm, or because what was behind it falls. Names only; what they say to a reader stands with the pages.

/** What lowers a line, or takes away what decides beside the points. */
const wayIds = [
  'time', 'repair', 'remedy', 'object', 'leaveList', 'finishCorrection', 'renewLicence', 'changeScope', 'payCapital', 'changeAddress', 'firstYear', 'trade', 'otherFirm', 'endState', 'leaveSerious', 'newLicence', 'keepCommitment',
] as const
export type WayId = (typeof wayIds)[number]

/** The ways of each indicator of the shipped model, the nearest first. An event whose case was wrong is taken back (公示条例 §12, 行政处罚法 §7); a repaired penalty stays, and the repair counts in the firm's favour. */
const WAYS: Readonly<Record<string, readonly WayId[]>> = {
  establishedUnder1y: ['firstYear'], highRiskIndustry: ['trade'], sharedAddressOver20: ['changeAddress'], capitalOverdue: ['payCapital'], licenceExpired: ['renewLicence'], licenceExpiringSoon: ['renewLicence'], scopeMismatch: ['changeScope'],
  annualReportLate: ['leaveList', 'object', 'time'], disclosureOverdue: ['leaveList', 'object', 'time'], disclosureFalse: ['leaveList', 'object', 'time'], unreachable: ['leaveList', 'object', 'time'],
  problemCorrected: ['object', 'time'], refusedInspection: ['object', 'time'], rectificationOverdue: ['finishCorrection', 'time'], samplingFailed: ['time'],
  penaltyMinor: ['repair', 'remedy', 'time'], penaltyGeneral: ['repair', 'remedy', 'time'], penaltySerious: ['repair', 'remedy', 'time'],
  complaintUpheld: ['time'], reportVerified: ['time'], mediationRefused: ['time'], legalRepSeriousListed: ['otherFirm'], affiliateClassD: ['otherFirm'],
}
const FLOORS: Readonly<Record<FloorId, readonly WayId[]>> = { seriousListed: ['leaveSerious'], licenceRevoked: ['newLicence'], abnormalUnreachable: ['leaveList', 'object'], abnormalListed: ['leaveList', 'object'], newSubject: ['firstYear'] }

/** What the firm can do about a line; nothing for a reduction and for what is above a limit. An indicator the bureau added to its model gets less as all of its kind do. */
export function waysOf({ dimension, indicator, on }: Pick<CreditLine, 'dimension' | 'indicator' | 'on'>): readonly WayId[] {
  if (dimension === 'reduction' || indicator === 'cap') return []
  return WAYS[indicator] ?? [on ? 'time' : 'endState']
}

/** What takes a floor away: of itself nothing but a decision, a new licence or the first birthday does. */
export const waysOfFloor = (floor: FloorId): readonly WayId[] => FLOORS[floor]

/** What a line counts from each day on that is still to come, down to nothing. The first day is the line's own `nextStepOn`; an event that is over has none. */
export function stepsOf({ decay, dimensions }: CreditModel, { indicator, on }: Pick<CreditLine, 'indicator' | 'on'>, asOf: PlainDate): { on: PlainDate; tenths: number }[] {
  const points = dimensions.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator)?.points
  if (!on || points === undefined) return []
  return decay.flatMap(({ belowMonths }, at) => (fullMonths(on, asOf) < belowMonths ? [{ on: addMonths(on, belowMonths), tenths: Math.floor((points * (decay[at + 1]?.shareBp ?? 0)) / 10_000) }] : []))
}

/** By how much the score would be less with one more ground of reduction: less than its points, or nothing, where a limit is reached. */
export function lessWith(model: CreditModel, facts: CreditFacts, reduction: string): number {
  if (!model.reduction.indicators.some(({ id }) => id === reduction)) return 0
  const positives = { ...facts.positives, [reduction]: (facts.positives?.[reduction] ?? 0) + 1 }
  return creditScore(model, facts).scoreTenths - creditScore(model, { ...facts, positives }).scoreTenths
}

/** By how much the score would be less without that state. */
export function lessWithout(model: CreditModel, facts: CreditFacts, state: string): number {
  return creditScore(model, facts).scoreTenths - creditScore(model, { ...facts, states: (facts.states ?? []).filter((one) => one !== state) }).scoreTenths
}
