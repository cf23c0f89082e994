import { dayNumberOfMs, epochMs } from './day.ts'
import type { Instant } from './day.ts'
import { findRefusal } from './clock-events.ts'
import { planBackward, planForward } from './day-clock.ts'
import type { DayPlan } from './day-clock.ts'
import { pausedDays, pausedTime, reach } from './pause-spans.ts'
import type { Counting, PauseMs } from './pause-spans.ts'
import type { ClockError, ClockTiming, ExtensionStep, HoursSets, PauseSpan } from './spec.ts'
import { isHourUnit, msOfLength, timingOf } from './timing.ts'
import type { Timing } from './timing.ts'
import { elapsedTime, endOfDayMs, workTime, workingDayOf } from './work-hours.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Where a clock ends, without texts and runs. `plan` is null for hour clocks. */
export type Ending = { readonly dueAtMs: number; readonly dueNumber: number; readonly plan: DayPlan | null }

/** A clock in inner form: defaults filled in, events in milliseconds. */
export type InnerClock = {
  readonly timing: Timing
  readonly startMs: number
  readonly pauses: readonly PauseMs[]
  readonly extended: number
}

type HourTiming = Timing & { unit: 'hour' | 'minute' | 'workHour' }

/** The line an hour clock counts along. @throws Error on unknown working hours */
export const hourCounting = (timing: Timing, calendar: WorkCalendar, hours: HoursSets): Counting =>
  timing.unit === 'workHour' ? workTime(calendar, workingDayOf(hours, timing.hours)) : elapsedTime

/** Instant an hour clock is used up, pauses excluded to the millisecond. */
function hourEnding(timing: HourTiming, clock: InnerClock, calendar: WorkCalendar, hours: HoursSets): Ending | null {
  const need = msOfLength(timing.unit, timing.length + clock.extended)
  const backward = timing.direction === 'before'
  if (backward && timing.unit === 'workHour') throw new Error('A workHour clock cannot be counted back')
  const dueAtMs = backward ? clock.startMs - need
    : need === 0 ? clock.startMs
      : reach(clock.startMs, need, pausedTime(clock.pauses), hourCounting(timing, calendar, hours))
  return dueAtMs === null ? null : { dueAtMs, dueNumber: dayNumberOfMs(dueAtMs), plan: null }
}

/** Exclusive end of a due day: midnight, or close of business where the spec says so (民法典 第二百零三条). */
export const dueAtOf = (timing: Timing, dueNumber: number, hours: HoursSets): number =>
  endOfDayMs(dueNumber, timing.endOfDay === 'close' ? workingDayOf(hours, timing.hours) : null)

/** The end of a clock whose events are already accepted; null while an open pause keeps it from its end. */
export function endingOf(clock: InnerClock, calendar: WorkCalendar, hours: HoursSets): Ending | null {
  const { timing } = clock
  const { unit } = timing
  if (isHourUnit(unit)) return hourEnding({ ...timing, unit }, clock, calendar, hours)
  const received = dayNumberOfMs(clock.startMs)
  const plan = timing.direction === 'before'
    ? planBackward(timing, received, calendar)
    : planForward(timing, received, clock.extended, pausedDays(clock.pauses), calendar)
  return plan && { dueAtMs: dueAtOf(timing, plan.due, hours), dueNumber: plan.due, plan }
}

/**
 * Brings a clock into inner form without judging its events. The day of an event that is counted back from does not move,
 * so pauses and extensions of such a clock are left out. @throws RangeError on a text that is no instant
 */
export function innerClock(
  spec: ClockTiming, startAt: Instant, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[],
): InnerClock {
  const timing = timingOf(spec)
  const backward = timing.direction === 'before'
  return {
    timing,
    startMs: epochMs(startAt),
    pauses: backward ? [] : pauses.map(({ from, to }) => ({ from: epochMs(from), to: to == null ? Infinity : epochMs(to) })),
    extended: backward ? 0 : extensions.reduce((sum, { length }) => sum + length, 0),
  }
}

/** Why the events of a clock cannot stand, or null. */
export function refusalOf(
  clock: InnerClock, extensions: readonly ExtensionStep[], calendar: WorkCalendar, hours: HoursSets,
): ClockError | null {
  const steps = clock.timing.direction === 'before' ? [] : extensions
  if (clock.pauses.length + steps.length === 0) return null
  const endAt = (pauses: readonly PauseMs[], extended: number): number | null =>
    endingOf({ ...clock, pauses, extended }, calendar, hours)?.dueAtMs ?? null
  return findRefusal(clock.timing, clock.startMs, clock.pauses, steps, endAt)
}
