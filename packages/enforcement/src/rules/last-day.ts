import { dayNumber, epochMs, instantOf, type PlainDate } from '@onewindow/calendar/day'
import { dueDate } from '@onewindow/calendar/due'
import { pausedDays, used } from '@onewindow/calendar/pause-spans'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'

/** Days that do not count: the first is not counted, the last is; null while it goes on. */
export type Exclusion = { from: PlainDate; to: PlainDate | null }

type Span = { from: string; to: string | null }

/** As pauses of the clock. What began before the clock did matters from its first day; a day that opens and closes excludes nothing. */
const spansOf = (exclusions: readonly Exclusion[], start: PlainDate): Span[] =>
  exclusions.map(({ from, to }) => ({ from: from < start ? start : from, to }))
    .filter(({ from, to }) => to === null || to > from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to }) => ({ from: instantOf(from), to: to === null ? null : instantOf(to) }))

/**
 * Last day of a day clock that starts on `start`, null while an exclusion without end keeps it from its end. `extended` is in the unit of
 * the clock. An exclusion that begins when the time is already over changes nothing, as the statutory clock would refuse it.
 */
export function lastDay(
  spec: ClockSpec, start: PlainDate, calendar: WorkCalendar,
  { exclusions = [], extended = 0 }: { exclusions?: readonly Exclusion[] | undefined; extended?: number | undefined } = {},
): PlainDate | null {
  const whole = { ...spec, length: spec.length + extended }
  let pauses: Span[] = []
  for (const span of spansOf(exclusions, start)) {
    const answer = dueDate(whole, instantOf(start), [...pauses, span], [], calendar)
    if (!('error' in answer)) pauses = [...pauses, span]
    else if (answer.error !== 'pauseAfterDue') throw new Error(`${spec.id}: ${answer.error}`)
  }
  const answer = dueDate(whole, instantOf(start), pauses, [], calendar)
  if ('error' in answer) throw new Error(`${spec.id}: ${answer.error}`)
  return answer.dueDate
}

/** The same for a clock nothing can stop. */
export function fixedLastDay(spec: ClockSpec, start: PlainDate, calendar: WorkCalendar): PlainDate {
  const day = lastDay(spec, start, calendar)
  if (day === null) throw new Error(`${spec.id} has no last day though nothing stopped it`)
  return day
}

/** Days used up after `start` up to and including `asOf`, exclusions left out; also past the last day. */
export function usedDays(start: PlainDate, asOf: PlainDate, exclusions: readonly Exclusion[]): number {
  const pauses = spansOf(exclusions, start).map(({ from, to }) => ({ from: epochMs(from), to: to === null ? Infinity : epochMs(to) }))
  const everyDay = { between: (from: number, to: number) => to - from, nth: (from: number, n: number) => from + n }
  return used(dayNumber(start), dayNumber(asOf), pausedDays(pauses), everyDay)
}

/** Whether an exclusion is in force at the end of a day. */
export const isExcludedOn = (day: PlainDate, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some(({ from, to }) => from <= day && (to === null || day < to))
