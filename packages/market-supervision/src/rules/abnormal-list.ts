import { addDays, daysBetween, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay } from './last-day.ts'

// 经营异常名录. 企业信息公示暂行条例 §17: four causes, each proven before anyone is listed; individual businesses are marked (标记) by the same rules.

export type Letter = { on: PlainDate; received: boolean }
export type LetterRules = { minDays: number; maxDays: number }
export type Unreachable =
  | { established: true; gap: number; listBy: PlainDate }
  | { established: false; reason: 'MAIL_RECEIVED' | 'TWO_MAILINGS_NEEDED' }
  | { established: false; reason: 'INTERVAL_15_TO_30_DAYS'; gap: number }
export type ListObjection =
  | { lastDay: PlainDate; inTime: false }
  | { lastDay: PlainDate; inTime: true; acceptBy: PlainDate; verifyBy?: PlainDate }

/**
 * Last day to list for an annual report that was due on 30 June of the year after the report year (公示条例 §8, §17; 市场主体登记管理条例实施细则 §63, §70).
 */
export const listForReportBy = (reportYear: number, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.listing, reportDueOn(reportYear), calendar)

/** Last day to file the annual report: 1 January to 30 June of the next year. 市场主体登记管理条例实施细则 §63. */
export const reportDueOn = (reportYear: number): PlainDate => `${reportYear + 1}-06-30`

/** Information not shown in the ordered time (in working days): the order ends, then ten working days to list. 公示条例 §10, §17. */
export function listForDisclosureBy(
  orderedOn: PlainDate, orderedDays: number, clocks: ClockTable, calendar: WorkCalendar,
): { periodEnds: PlainDate; listBy: PlainDate } {
  const periodEnds = calendar.addWorkingDays(orderedOn, orderedDays)
  return { periodEnds, listBy: lastDay(clocks.listing, periodEnds, calendar) }
}

/** Last day to list once false information is verified. 公示条例 §17. */
export const listForFalsehoodBy = (verifiedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.listing, verifiedOn, calendar)

/**
 * Whether a subject counts as unreachable at its registered address: two letters, none received, sent 15 to 30 days apart (both ends
 * allowed), then verified on the spot. 公示条例 §17, 企业经营异常名录管理办法. A letter received ends it. Of several letters any two that fit suffice.
 */
export function unreachable(
  letters: readonly Letter[], verifiedOn: PlainDate, rules: LetterRules, clocks: ClockTable, calendar: WorkCalendar,
): Unreachable {
  if (letters.some(({ received }) => received)) return { established: false, reason: 'MAIL_RECEIVED' }
  const days = letters.map(({ on }) => on).sort()
  if (days.length < 2) return { established: false, reason: 'TWO_MAILINGS_NEEDED' }
  const gaps = days.flatMap((later, i) => days.slice(0, i).map((earlier) => daysBetween(earlier, later)))
  const gap = gaps.findLast((days) => days >= rules.minDays && days <= rules.maxDays)
  return gap === undefined
    ? { established: false, gap: gaps.at(-1)!, reason: 'INTERVAL_15_TO_30_DAYS' }
    : { established: true, gap, listBy: lastDay(clocks.listing, verifiedOn, calendar) }
}

/** Last day to take a cured subject off the list. 公示条例 §17(2). */
export const removeBy = (appliedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.listRemoval, appliedOn, calendar)

/** Objection to a listing: thirty days from publication (rolled off rest days), then acceptance and verification. 企业经营异常名录管理办法. */
export function listObjection(
  listedOn: PlainDate, filedOn: PlainDate, acceptedOn: PlainDate | undefined, clocks: ClockTable, calendar: WorkCalendar,
): ListObjection {
  const last = lastDay(clocks.listObjectionWindow, listedOn, calendar)
  if (filedOn > last) return { lastDay: last, inTime: false }
  const acceptBy = lastDay(clocks.listObjectionAccept, filedOn, calendar)
  const verify = acceptedOn && { verifyBy: lastDay(clocks.listObjectionVerify, acceptedOn, calendar) }
  return { lastDay: last, inTime: true, acceptBy, ...verify }
}

/** Three years on the list and the warning before. Dates of effect; what follows is only ever a proposal (公示条例 §17(2), text of 2014). */
export function threeYearsOf(
  listedOn: PlainDate, warnDays: number, clocks: ClockTable, calendar: WorkCalendar,
): { threeYearsOn: PlainDate; warnOn: PlainDate } {
  const threeYearsOn = lastDay(clocks.threeYears, listedOn, calendar)
  return { threeYearsOn, warnOn: addDays(threeYearsOn, -warnDays) }
}
