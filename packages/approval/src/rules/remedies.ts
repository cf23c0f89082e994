import { addDays, instantOf, type PlainDate } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import type { ClockTiming } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'

// R11 救济: the last days are part of every negative document and of the case page, so that nobody has to count them.

/** 行政复议法 §20: sixty days from knowing of the act; calendar days, because §88 names only 3, 5, 7 and 10 days as working days. */
const RECONSIDERATION: ClockTiming = { unit: 'calendarDay', length: 60, kind: 'partyRight', for: 'party' }
/** 行政诉讼法 §46: six months from knowing of the act. */
const COURT: ClockTiming = { unit: 'month', length: 6, kind: 'partyRight', for: 'party' }
/** 行政诉讼法 §45: fifteen days from the decision on the reconsideration. */
const COURT_AFTER_RECONSIDERATION: ClockTiming = { unit: 'calendarDay', length: 15, kind: 'partyRight', for: 'party' }

export type LastDay = { day: PlainDate; provisional: boolean }
export type SilenceRemedies = { opensOn: PlainDate; reconsideration: LastDay }
export type Remedies = { reconsideration: LastDay; court: LastDay }

/** Against a written act: either way is open from the day of service. Rolls forward over rest days. */
export const remediesAgainst = (servedOn: PlainDate, calendar: WorkCalendar): Remedies => ({
  reconsideration: lastDay(RECONSIDERATION, servedOn, calendar), court: lastDay(COURT, servedOn, calendar),
})

/**
 * Against silence past the statutory day (不作为): reconsideration first (行政复议法 §11(3), §23(3)), within sixty days from the end of the limit
 * (行政复议法实施条例 §16); a court only against the decision there. `opensOn` is the day on which the case page says so.
 */
export const remediesAgainstSilence = (statutoryDue: PlainDate, calendar: WorkCalendar): SilenceRemedies =>
  ({ opensOn: addDays(statutoryDue, 1), reconsideration: lastDay(RECONSIDERATION, statutoryDue, calendar) })

/** Last day to go to court against a decision on a reconsideration. */
export const courtAfterReconsideration = (servedOn: PlainDate, calendar: WorkCalendar): LastDay =>
  lastDay(COURT_AFTER_RECONSIDERATION, servedOn, calendar)

function lastDay(right: ClockTiming, from: PlainDate, calendar: WorkCalendar): LastDay {
  const answer = due(right, instantOf(from), [], [], calendar)
  if ('error' in answer || answer.state === 'paused') throw new Error('A right without events has no last day')
  return { day: answer.dueDate, provisional: answer.provisional }
}
