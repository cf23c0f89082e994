import { addDays, instantOf, type PlainDate } from '@onewindow/calendar/day'
import { dueDate, type RunningClock } from '@onewindow/calendar/due'
import type { ClockTiming, ExtensionStep, PauseSpan } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'

/** Days that do not count (testing, a decision on recusal), both ends included. */
export type DaySpan = readonly [from: PlainDate, through: PlainDate]

/** The clock pause of such days: from 00:00 of the first to 24:00 of the last. */
export const pauseOf = ([from, through]: DaySpan): PauseSpan => ({ from: instantOf(from), to: instantOf(addDays(through, 1)) })

/**
 * Last day of a clock that starts on a day. Every date of this domain is counted here, by the one statutory clock.
 * @throws Error if the clock has no end: recorded pauses and extensions are lawful, so that is a bug
 */
export const lastDay = (
  timing: ClockTiming, on: PlainDate, calendar: WorkCalendar, pauses: readonly DaySpan[] = [], extensions: readonly ExtensionStep[] = [],
): PlainDate => ended(timing, instantOf(on), calendar, pauses, extensions).dueDate

/** Last instant of an hour clock; an act at that instant is still in time (以内 includes the limit, 民法典 §1259). @throws Error */
export const lastInstant = (timing: ClockTiming, at: string, calendar: WorkCalendar): string => ended(timing, at, calendar, [], []).dueAt

function ended(
  timing: ClockTiming, at: string, calendar: WorkCalendar, pauses: readonly DaySpan[], extensions: readonly ExtensionStep[],
): RunningClock {
  const answer = dueDate(timing, at, pauses.map(pauseOf), extensions, calendar)
  if ('error' in answer) throw new Error(`A clock that starts at ${at} has no end: ${answer.error}`)
  if (answer.state === 'paused') throw new Error(`A clock that starts at ${at} has no end while it is paused`)
  return answer
}
