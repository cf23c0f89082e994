import { addDays, laterDay, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { fixedLastDay } from './last-day.ts'

// R9: until when the party may object, and when the organ may ask the court to enforce. Sources: 行政复议法 §20, §23(1)(一); 行政诉讼法 §45, §46, §97;
// 行政强制法 §53, §54, §69; 行政处罚法 §72(2).

/** Service of the decision, or of the reconsideration decision that upheld it. */
export type RemedyFacts = {
  procedure: 'ordinary' | 'simple'
  servedOn?: PlainDate | undefined
  reconsiderationDecisionServedOn?: PlainDate | undefined
  /** 催告书. */
  reminderServedOn?: PlainDate | undefined
  /** Last instalment of a deferred fine. */
  instalmentsEnd?: PlainDate | undefined
}
export type Remedies = {
  /** Null after reconsideration: it is used up. */
  reconsiderationUntil: PlainDate | null
  /** Null against an on-the-spot decision: reconsideration comes first. */
  litigationUntil: PlainDate | null
  /** Null while no reminder was served: no application without one. */
  courtFrom: PlainDate | null
  courtUntil: PlainDate
}
type Clocks = Pick<ClockTable, 'reconsider' | 'litigate' | 'suitAfterReview' | 'reminder' | 'courtWindow'>

/** All four days. The organ's three months are not moved for rest days, the party's periods are. @throws Error if nothing was served */
export function remedies(facts: RemedyFacts, clocks: Clocks, calendar: WorkCalendar): Remedies {
  const { reconsiderationUntil, litigationUntil } = partyPeriods(facts, clocks, calendar)
  const periods = [reconsiderationUntil, litigationUntil, facts.instalmentsEnd ?? null].filter((day) => day !== null)
  const expiry = periods.reduce(laterDay)
  const reminderEnds = facts.reminderServedOn && fixedLastDay(clocks.reminder, facts.reminderServedOn, calendar)
  return {
    reconsiderationUntil,
    litigationUntil,
    courtFrom: reminderEnds ? addDays(laterDay(expiry, reminderEnds), 1) : null,
    courtUntil: fixedLastDay(clocks.courtWindow, expiry, calendar),
  }
}

function partyPeriods(
  { procedure, servedOn, reconsiderationDecisionServedOn }: RemedyFacts, clocks: Clocks, calendar: WorkCalendar,
): Pick<Remedies, 'reconsiderationUntil' | 'litigationUntil'> {
  if (reconsiderationDecisionServedOn !== undefined) {
    return { reconsiderationUntil: null, litigationUntil: fixedLastDay(clocks.suitAfterReview, reconsiderationDecisionServedOn, calendar) }
  }
  if (servedOn === undefined) throw new Error('Remedies run from a service; none is given')
  return {
    reconsiderationUntil: fixedLastDay(clocks.reconsider, servedOn, calendar),
    litigationUntil: procedure === 'simple' ? null : fixedLastDay(clocks.litigate, servedOn, calendar),
  }
}
