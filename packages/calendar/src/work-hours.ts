import { MS_PER_DAY, dayNumberOfMs, msOfDayNumber } from './day.ts'
import type { Counting } from './pause-spans.ts'
import type { HoursSets } from './spec.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** One working-hours set in milliseconds since 00:00. */
export type WorkingDay = {
  readonly intervals: readonly { readonly from: number; readonly to: number }[]
  readonly total: number
  readonly close: number
}

const msOfTime = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000

/** A set by its id. @throws Error if it is unknown, empty, or its intervals are out of order: configuration, nothing a person can cause */
export function workingDayOf(sets: HoursSets, id: string): WorkingDay {
  const intervals = (sets[id] ?? []).map(([from, to]) => ({ from: msOfTime(from), to: msOfTime(to) }))
  const close = intervals.at(-1)?.to
  if (close === undefined) throw new Error(`No working hours are entered under "${id}"`)
  let end = -1
  for (const { from, to } of intervals) {
    if (from < end || to <= from) throw new Error(`The working hours "${id}" are not in order`)
    end = to
  }
  return { intervals, close, total: intervals.reduce((sum, { from, to }) => sum + to - from, 0) }
}

/** Working time used up on a working day until `inDay` milliseconds after 00:00. */
const openUntil = (day: WorkingDay, inDay: number): number =>
  day.intervals.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(inDay, to) - from), 0)

/** Time of day at which `need` (> 0) milliseconds are used up; exactly at the end of an interval that end, not the next opening. */
function timeReaching(day: WorkingDay, need: number): number {
  let left = need
  for (const { from, to } of day.intervals) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return day.close
}

/** Counts milliseconds inside the working intervals of working days; full days in between come from the calendar's prefix sums. */
export function workTime(calendar: WorkCalendar, day: WorkingDay): Counting {
  const openThrough = (ms: number): number => {
    const number = dayNumberOfMs(ms)
    const today = calendar.isWorkdayAt(number) ? openUntil(day, ms - msOfDayNumber(number)) : 0
    return calendar.workdaysThroughAt(number - 1) * day.total + today
  }
  return {
    between: (from, to) => openThrough(to) - openThrough(from),
    nth: (from, n) => {
      const number = dayNumberOfMs(from)
      const before = calendar.isWorkdayAt(number) ? openUntil(day, from - msOfDayNumber(number)) : 0
      const today = calendar.isWorkdayAt(number) ? day.total - before : 0
      if (n <= today) return msOfDayNumber(number) + timeReaching(day, before + n)
      const days = Math.ceil((n - today) / day.total)
      const last = calendar.nthWorkdayAt(number, days)
      return msOfDayNumber(last) + timeReaching(day, n - today - (days - 1) * day.total)
    },
  }
}

/** Counts elapsed milliseconds; nights, rest days and holidays included. */
export const elapsedTime: Counting = { between: (from, to) => to - from, nth: (from, n) => from + n }

/** End of business of a day, or 00:00 of the next day, in epoch milliseconds. */
export const endOfDayMs = (number: number, close: WorkingDay | null): number =>
  msOfDayNumber(number) + (close ? close.close : MS_PER_DAY)
