import { instantOf, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay, type DaySpan } from './last-day.ts'

// 投诉与举报. 市场监督管理投诉举报处理暂行办法 (2022); cited below as TJB.

/**
 * Last day to accept or refuse a complaint: seven working days from receipt (TJB §14, 消费者权益保护法 §46). Silence accepts nothing; it escalates.
 */
export const acceptComplaintBy = (receivedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.complaintAccept, receivedOn, calendar)

/**
 * The day mediation ends by itself: 45 working days from acceptance (TJB §21(5)); testing (§20) and a decision on recusal (§19) do not
 * count.
 */
export const mediationEndsOn = (acceptedOn: PlainDate, pauses: readonly DaySpan[], clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.mediation, acceptedOn, calendar, pauses)

/** Last day to tell both sides that mediation has ended (TJB §21). */
export const terminationNoticeBy = (endedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.mediationNotice, endedOn, calendar)

/** Last day to settle a dispute over competence, from the day of the dispute (TJB §30). */
export const competenceBy = (disputeOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.competence, disputeOn, calendar)

/**
 * Last day to decide whether a case is filed on a report or a finding: fifteen working days, once fifteen more by the head; testing does
 * not count (TJB §23, 市场监督管理行政处罚程序规定 §18).
 */
export function verifyReportBy(
  receivedOn: PlainDate, { extended, pauses = [] }: { extended?: boolean | undefined; pauses?: readonly DaySpan[] | undefined },
  clocks: ClockTable, calendar: WorkCalendar,
): PlainDate {
  const extension = extended ? [{ at: instantOf(receivedOn), length: clocks.verify.length }] : []
  return lastDay(clocks.verify, receivedOn, calendar, pauses, extension)
}

/** Last day to tell a reporter who gave their real name (TJB §31); null for others, to whom nobody owes it. */
export const informReporterBy = (decidedOn: PlainDate, realName: boolean, clocks: ClockTable, calendar: WorkCalendar): PlainDate | null =>
  realName ? lastDay(clocks.inform, decidedOn, calendar) : null

/** Last day to answer, in writing, a report about information a firm has published (企业信息公示暂行条例 §13). */
export const answerDisclosureReportBy = (receivedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar): PlainDate =>
  lastDay(clocks.disclosureReport, receivedOn, calendar)

/**
 * Three years from the day the person knew or should have known (TJB §15(4)); the last day moves off rest days. A ground of refusal, not a
 * running clock; another law may give longer.
 */
export function limitationOf(
  knewOn: PlainDate, filedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar,
): { lastDay: PlainDate; barred: boolean } {
  const last = lastDay(clocks.limitation, knewOn, calendar)
  return { lastDay: last, barred: filedOn > last }
}
