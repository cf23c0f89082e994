import { addMonths, dayNumber, dayText } from './day.ts'
import { reach, used } from './pause-spans.ts'
import type { Counting, Excluded } from './pause-spans.ts'
import { isMonthUnit } from './timing.ts'
import type { Timing } from './timing.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Day numbers a day clock is explained by. `start` is the first day, not counted; `unrolled` the last day before rolling. */
export type DayPlan = {
  readonly received: number
  readonly start: number
  /** Corresponding day of a month or year clock, before pauses and extensions; else equal to `unrolled`. */
  readonly period: number
  readonly unrolled: number
  readonly due: number
}

const everyDay: Counting = { between: (from, to) => to - from, nth: (from, n) => from + n }

/** Working days or all days as a line to count on. */
export const countingOf = (timing: Pick<Timing, 'unit'>, calendar: WorkCalendar): Counting =>
  timing.unit === 'workday'
    ? { between: (from, to) => calendar.workdaysThroughAt(to) - calendar.workdaysThroughAt(from), nth: calendar.nthWorkdayAt }
    : everyDay

/** Months of a month or year clock. */
export const monthsOf = ({ unit, length }: Pick<Timing, 'unit' | 'length'>): number => (unit === 'year' ? length * 12 : length)

/** First day of counting: the day of receipt, or the first working day from it on where the spec says so. */
export const firstDay = (timing: Timing, received: number, calendar: WorkCalendar): number =>
  timing.nonWorkingReceipt === 'nextWorkday' ? calendar.nthWorkdayAt(received - 1, 1) : received

function rolled(timing: Timing, unrolled: number, calendar: WorkCalendar): number {
  if (timing.roll === 'none') return unrolled
  return timing.roll === 'forward' ? calendar.nthWorkdayAt(unrolled - 1, 1) : calendar.nthWorkdayAt(unrolled + 1, -1)
}

/**
 * Month and year clocks: the corresponding day, or the last day of the month (民法典 第二百零二条), moved by pauses and extensions.
 * Every paused day of the period and every day of extension is one more unpaused day after the corresponding one.
 */
function periodPlan(
  timing: Timing, start: number, extended: number, paused: readonly Excluded[],
): { period: number; unrolled: number | null } {
  const period = dayNumber(addMonths(dayText(start), monthsOf(timing)))
  const shift = extended + (period - start) - used(start, period, paused, everyDay)
  return { period, unrolled: shift === 0 ? period : reach(period, shift, paused, everyDay) }
}

/** A clock counted forward in days, months or years; null while an open pause keeps it from its end. */
export function planForward(
  timing: Timing, received: number, extended: number, paused: readonly Excluded[], calendar: WorkCalendar,
): DayPlan | null {
  const start = firstDay(timing, received, calendar)
  if (isMonthUnit(timing.unit)) {
    const { period, unrolled } = periodPlan(timing, start, extended, paused)
    return unrolled === null ? null : { received, start, period, unrolled, due: rolled(timing, unrolled, calendar) }
  }
  const counting = countingOf(timing, calendar)
  const total = timing.length + extended
  const unrolled = total > 0 ? reach(start, total, paused, counting)
    : timing.unit === 'workday' ? reach(start - 1, 1, paused, counting)
      : start
  if (unrolled === null) return null
  const due = timing.unit === 'workday' ? unrolled : rolled(timing, unrolled, calendar)
  return { received, start, period: unrolled, unrolled, due }
}

/**
 * A clock counted back from an event, whose day is not counted; with `clearDays` as many whole days lie between.
 * Pauses and extensions do not exist for it: the event keeps its day.
 */
export function planBackward(timing: Timing, event: number, calendar: WorkCalendar): DayPlan {
  const clear = timing.clearDays ? 1 : 0
  const unrolled = isMonthUnit(timing.unit)
    ? dayNumber(addMonths(dayText(event), -monthsOf(timing))) - clear
    : timing.unit === 'workday'
      ? calendar.nthWorkdayAt(event, -(timing.length + clear))
      : event - timing.length - clear
  const due = timing.unit === 'workday' && timing.length + clear > 0 ? unrolled : rolled(timing, unrolled, calendar)
  return { received: event, start: event, period: unrolled, unrolled, due }
}
