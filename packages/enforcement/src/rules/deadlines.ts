import type { PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { fixedLastDay, isExcludedOn, lastDay, usedDays, type Exclusion } from './last-day.ts'

// Until when: the dates of enforcement §4, each counted by the statutory clock.

export type DecisionFacts = {
  filedOn: PlainDate
  asOf: PlainDate
  exclusions: readonly Exclusion[]
  /** First extension, at most thirty days; then the panel's further one, fixed at once. */
  extensionDays?: number | undefined
  furtherDays?: number | undefined
}
export type DecisionDeadline = { deadline: PlainDate | null; usedDays: number; paused: boolean }

/**
 * 办案期限: ninety days from filing, not moved for rest days. `usedDays` and `paused` stand at the end of `asOf`. Source: 行政处罚法 §60;
 * 市场监督管理行政处罚程序规定 §64 (extensions, and what is not counted).
 */
export function decisionDeadline(facts: DecisionFacts, clocks: Pick<ClockTable, 'decision'>, calendar: WorkCalendar): DecisionDeadline {
  const { filedOn, asOf, exclusions, extensionDays = 0, furtherDays = 0 } = facts
  return {
    deadline: lastDay(clocks.decision, filedOn, calendar, { exclusions, extended: extensionDays + furtherDays }),
    usedDays: usedDays(filedOn, asOf, exclusions),
    paused: isExcludedOn(asOf, exclusions),
  }
}

/** Last day of a seizure (查封、扣押): thirty days, once up to thirty more, tests told in writing not counted. Source: 行政强制法 §25. */
export const seizureLastDay = (
  measure: { from: PlainDate; tests: readonly Exclusion[]; extensionDays?: number | undefined }, clocks: Pick<ClockTable, 'seizure'>,
  calendar: WorkCalendar,
): PlainDate | null => lastDay(clocks.seizure, measure.from, calendar, { exclusions: measure.tests, extended: measure.extensionDays })

/** Last day to decide on filing (立案): screening of a clue, extended once; tests are not counted. Source: 市场监督管理行政处罚程序规定 §18. */
export const screeningDeadline = (
  clue: { receivedOn: PlainDate; extended?: boolean | undefined; tests?: readonly Exclusion[] | undefined },
  clocks: Pick<ClockTable, 'screening'>, extensionDays: number, calendar: WorkCalendar,
): PlainDate | null =>
  lastDay(clocks.screening, clue.receivedOn, calendar, { exclusions: clue.tests, extended: clue.extended ? extensionDays : 0 })

/** Last day to ask for a hearing, counted from service of the notice. Source: 行政处罚法 §64(1), §85. */
export const hearingRequestUntil = (
  noticeServedOn: PlainDate, clocks: Pick<ClockTable, 'hearingRequest'>, calendar: WorkCalendar,
): PlainDate => fixedLastDay(clocks.hearingRequest, noticeServedOn, calendar)

/** First day a hearing may be held on: seven clear working days after service of its notice. Source: 行政处罚法 §64(2), §85. */
export const earliestHearing = (
  servedOn: PlainDate, { hearingNotice }: Pick<ClockTable, 'hearingNotice'>, calendar: WorkCalendar,
): PlainDate => calendar.addWorkingDays(servedOn, hearingNotice.length + 1)

/** R8: last day to pay, fifteen days from service, moved to the next working day. Source: 行政处罚法 §67(3). */
export const paymentDueOn = (servedOn: PlainDate, clocks: Pick<ClockTable, 'payment'>, calendar: WorkCalendar): PlainDate =>
  fixedLastDay(clocks.payment, servedOn, calendar)

/** Last day to take a decision off the public pages once it was annulled, changed or found unlawful. Source: 行政处罚法 §48(2), §85. */
export const retractBy = (effectiveOn: PlainDate, clocks: Pick<ClockTable, 'retract'>, calendar: WorkCalendar): PlainDate =>
  fixedLastDay(clocks.retract, effectiveOn, calendar)
