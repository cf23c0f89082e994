import { dayNumberOfMs, dayText, epochMs, instantText } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { planBackward, planForward } from './day-clock.ts'
import type { DayPlan } from './day-clock.ts'
import { findRefusal } from './clock-events.ts'
import { pausedDays, pausedTime, reach } from './pause-spans.ts'
import type { PauseMs } from './pause-spans.ts'
import { runsBackward, runsForward } from './runs.ts'
import { shippedHours } from './shipped-hours.ts'
import type { ClockError, ClockTiming, ExtensionStep, HoursSets, PauseSpan, Run } from './spec.ts'
import { isHourUnit, msOfLength, timingOf } from './timing.ts'
import type { Timing } from './timing.ts'
import { elapsedTime, endOfDayMs, workTime, workingDayOf } from './work-hours.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** A clock with a date. Day clocks: an act at t is in time iff t < dueAt; hour clocks: iff t ≤ dueAt, and they have no runs. */
export type RunningClock = {
  readonly state: 'running'
  readonly dueDate: PlainDate
  readonly dueAt: Instant
  readonly runs?: Run[]
  /** The span leaves the days covered by published notices (预计). */
  readonly provisional: boolean
}
/** An open pause (中止) keeps the clock from its end: no date until it resumes. */
export type PausedClock = { readonly state: 'paused'; readonly dueDate: null; readonly dueAt: null }
export type RefusedClock = { readonly error: ClockError }
export type ClockAnswer = RunningClock | PausedClock | RefusedClock

const PAUSED: PausedClock = { state: 'paused', dueDate: null, dueAt: null }

/** Pauses as milliseconds; the inner form every computation shares. @throws RangeError on a text that is no instant */
export const pausesInMs = (pauses: readonly PauseSpan[]): PauseMs[] =>
  pauses.map(({ from, to }) => ({ from: epochMs(from), to: to == null ? Infinity : epochMs(to) }))

/** Where a clock ends, without texts and runs; events are taken as they are. */
export type Ending = { readonly dueAtMs: number; readonly dueNumber: number; readonly plan: DayPlan | null }

/** Instant an hour clock is used up, pauses excluded to the millisecond. */
function hourEnding(
  timing: Timing & { unit: 'hour' | 'minute' | 'workHour' }, startMs: number, extended: number, pauses: readonly PauseMs[],
  calendar: WorkCalendar, hours: HoursSets,
): Ending | null {
  const need = msOfLength(timing.unit, timing.length + extended)
  if (timing.direction === 'before' && timing.unit === 'workHour') throw new Error('A workHour clock cannot be counted back')
  const counting = timing.unit === 'workHour' ? workTime(calendar, workingDayOf(hours, timing.hours)) : elapsedTime
  const dueAtMs = timing.direction === 'before' ? startMs - need
    : need === 0 ? startMs
      : reach(startMs, need, pausedTime(pauses), counting)
  return dueAtMs === null ? null : { dueAtMs, dueNumber: dayNumberOfMs(dueAtMs), plan: null }
}

/** The end of a clock whose events are already accepted; null while an open pause keeps it from its end. */
export function endingOf(
  timing: Timing, startMs: number, pauses: readonly PauseMs[], extended: number, calendar: WorkCalendar, hours: HoursSets,
): Ending | null {
  const { unit } = timing
  if (isHourUnit(unit)) return hourEnding({ ...timing, unit }, startMs, extended, pauses, calendar, hours)
  const received = dayNumberOfMs(startMs)
  const plan = timing.direction === 'before'
    ? planBackward(timing, received, calendar)
    : planForward(timing, received, extended, pausedDays(pauses), calendar)
  if (!plan) return null
  const close = timing.endOfDay === 'close' ? workingDayOf(hours, timing.hours) : null
  return { dueAtMs: endOfDayMs(plan.due, close), dueNumber: plan.due, plan }
}

type Accepted = { timing: Timing; startMs: number; pauses: PauseMs[]; extended: number; ending: Ending | null }

function accept(
  spec: ClockTiming, startAt: Instant, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[],
  calendar: WorkCalendar, hours: HoursSets,
): Accepted | RefusedClock {
  const timing = timingOf(spec)
  const startMs = epochMs(startAt)
  // The day of an event that is counted back from does not move, so nothing is suspended or extended.
  const backward = timing.direction === 'before'
  const pausesMs = backward ? [] : pausesInMs(pauses)
  const steps = backward ? [] : extensions
  const endAt = (known: readonly PauseMs[], extended: number) =>
    endingOf(timing, startMs, known, extended, calendar, hours)?.dueAtMs ?? null
  const error = pausesMs.length + steps.length > 0 ? findRefusal(timing, startMs, pausesMs, steps, endAt) : null
  if (error) return { error }
  const extended = steps.reduce((sum, { length }) => sum + length, 0)
  return { timing, startMs, pauses: pausesMs, extended, ending: endingOf(timing, startMs, pausesMs, extended, calendar, hours) }
}

function answerOf({ startMs, ending }: Accepted, calendar: WorkCalendar): RunningClock | PausedClock {
  if (!ending) return PAUSED
  return {
    state: 'running',
    dueDate: dayText(ending.dueNumber),
    dueAt: instantText(ending.dueAtMs),
    provisional: !calendar.isConfirmedAt(dayNumberOfMs(startMs), ending.dueNumber),
  }
}

/**
 * The due date of a statutory clock (期限) without its derivation; for lists, thresholds and bulk work.
 * @throws RangeError on a text that is no instant, Error on unknown working hours
 */
export function dueDate(
  spec: ClockTiming, startAt: Instant, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[],
  calendar: WorkCalendar, hours: HoursSets = shippedHours,
): ClockAnswer {
  const accepted = accept(spec, startAt, pauses, extensions, calendar, hours)
  return 'error' in accepted ? accepted : answerOf(accepted, calendar)
}

/**
 * The due date of a statutory clock (期限) with the runs that explain it, or the refusal of one of its events.
 * The first day is not counted and a last day on a rest day moves (民法典 §200–203); limits of authorities count
 * working days (行政许可法 §82); time of the procedures of 行政许可法 §45 comes in as pauses.
 * @throws RangeError on a text that is no instant, Error on unknown working hours
 */
export function due(
  spec: ClockTiming, startAt: Instant, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[],
  calendar: WorkCalendar, hours: HoursSets = shippedHours,
): ClockAnswer {
  const accepted = accept(spec, startAt, pauses, extensions, calendar, hours)
  if ('error' in accepted) return accepted
  const answer = answerOf(accepted, calendar)
  const plan = accepted.ending?.plan
  if (answer.state === 'paused' || !plan) return answer
  const { timing } = accepted
  const runs = timing.direction === 'before'
    ? runsBackward(timing, plan, calendar)
    : runsForward(timing, timing.length + accepted.extended, plan, pausedDays(accepted.pauses), calendar)
  const { state, dueDate: date, dueAt, provisional } = answer
  return { state, dueDate: date, dueAt, runs, provisional }
}
