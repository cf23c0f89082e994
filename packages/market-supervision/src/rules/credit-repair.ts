import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay } from './last-day.ts'

// 信用修复: early end of the publicity of a penalty. 市场监督管理行政处罚信息公示规定 §14, 市场监督管理信用修复管理办法.

/** 行政处罚的种类, by enforcement's names (行政处罚法 §9). */
export const penaltyKinds = [
  'warning', 'circularCriticism', 'fine', 'confiscateGains', 'confiscateGoods', 'confiscateTools', 'detainLicence', 'downgradeQualification', 'revokeLicence', 'revokeBusinessLicence', 'restrictActivity', 'suspendBusiness', 'closeDown', 'restrictEmployment',
] as const

/** `safety` covers food, drugs, special equipment and other fields of public safety. */
export type RepairWeight = 'light' | 'normal' | 'safety'
export type RepairRules = { minimumMonths: Record<RepairWeight, number>; excludedKinds: readonly string[] }
export type RepairFacts = {
  publishedOn: PlainDate
  appliedOn: PlainDate
  weight: RepairWeight
  /** The day its publication fixed; without one the least time of its weight counts. */
  repairFrom?: PlainDate | null | undefined
  /** Kinds of penalty of the decision, as enforcement names them. */
  kinds: readonly string[]
  dutyDone: boolean
  harmRemoved: boolean
  /** A new penalty of the same kind since this one. */
  samePenaltySince: boolean
  /** On the abnormal or the serious list. */
  listed: boolean
}
export type RepairGround = 'EXCLUDED_KIND' | 'TOO_EARLY' | 'DUTY_OPEN' | 'HARM_OPEN' | 'SAME_PENALTY' | 'LISTED'
export type RepairDates = { acceptBy: PlainDate; decideBy?: PlainDate; executeBy?: PlainDate }

/** First day on which the publicity may end early: the minimum of its weight, counted from publication; a date of effect. */
export const repairFrom = (publishedOn: PlainDate, weight: RepairWeight, { minimumMonths }: RepairRules): PlainDate =>
  addMonths(publishedOn, minimumMonths[weight])

/** Everything that stands against a repair, none when it may be granted. Each is shown to the applicant beside its condition (公示规定 §14). */
export function repairGrounds(facts: RepairFacts, rules: RepairRules): RepairGround[] {
  const against: [RepairGround, boolean][] = [
    ['EXCLUDED_KIND', facts.kinds.some((kind) => rules.excludedKinds.includes(kind))],
    ['TOO_EARLY', facts.appliedOn < (facts.repairFrom ?? repairFrom(facts.publishedOn, facts.weight, rules))],
    ['DUTY_OPEN', !facts.dutyDone], ['HARM_OPEN', !facts.harmRemoved], ['SAME_PENALTY', facts.samePenaltySince], ['LISTED', facts.listed],
  ]
  return against.filter(([, holds]) => holds).map(([ground]) => ground)
}

/** Accept within two, decide within fifteen, carry out within three working days. 市场监督管理信用修复管理办法. */
export const repairDates = (
  { appliedOn, acceptedOn, decidedOn }: { appliedOn: PlainDate; acceptedOn?: PlainDate | undefined; decidedOn?: PlainDate | undefined },
  clocks: ClockTable, calendar: WorkCalendar,
): RepairDates => ({
  acceptBy: lastDay(clocks.repairAccept, appliedOn, calendar),
  ...(acceptedOn && { decideBy: lastDay(clocks.repairDecide, acceptedOn, calendar) }),
  ...(decidedOn && { executeBy: lastDay(clocks.repairExecute, decidedOn, calendar) }),
})
