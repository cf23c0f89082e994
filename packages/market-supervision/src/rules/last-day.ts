import { addDays, instantOf, type PlainDate } from '@onewindow/calendar/day'
import { dueDate, type RunningClock } from '@onewindow/calendar/due'
import type { ClockTiming, ExtensionStep, PauseSpan } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'

/** Days that do not count (testing, a decision on recusal), both ends included. */
export type DaySpan = readonly [from: PlainDate, through: PlainDate]

/** The clock pause of such days: from 00:00 of the first to 24:00 of the last. */
export const pauseOf = ([from, through]: DaySpan): PauseSpan => ({ from: instantOf(from), to: instantOf(addDays(through, 1)) })

/**
 * Last day of a clock that starts on a day. Every date of this domain is counted here, by the one statutory clock. Days of a span before the
 * start or after the last day are no days of this clock: they change nothing, an ended clock does not come back (clock.md §4).
 * @throws Error if the clock has no end: recorded extensions are lawful, so that is a bug
 */
export function lastDay(
  timing: ClockTiming, on: PlainDate, calendar: WorkCalendar, pauses: readonly DaySpan[] = [], extensions: readonly ExtensionStep[] = [],
): PlainDate {
  const inOrder = pauses.filter(([, through]) => through >= on).map(([from, through]): DaySpan => [from < on ? on : from, through])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const counted: DaySpan[] = []
  let last = ended(timing, instantOf(on), calendar, counted, extensions).dueDate
  for (const span of inOrder) {
    if (span[0] > last) break
    counted.push(span)
    last = ended(timing, instantOf(on), calendar, counted, extensions).dueDate
  }
  return last
}

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
