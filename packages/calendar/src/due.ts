import { dayNumberOfMs, dayText, instantText } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { endingOf, innerClock, refusalOf } from './ending.ts'
import type { Ending, InnerClock } from './ending.ts'
import { pausedDays } from './pause-spans.ts'
import { runsBackward, runsForward } from './runs.ts'
import { shippedHours } from './shipped-hours.ts'
import type { ClockError, ClockTiming, ExtensionStep, HoursSets, PauseSpan, Run } from './spec.ts'
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

function answerOf({ startMs }: InnerClock, ending: Ending | null, calendar: WorkCalendar): RunningClock | PausedClock {
  if (!ending) return { state: 'paused', dueDate: null, dueAt: null }
  return {
    state: 'running',
    dueDate: dayText(ending.dueNumber),
    dueAt: instantText(ending.dueAtMs),
    provisional: !calendar.isConfirmedAt(dayNumberOfMs(startMs), ending.dueNumber),
  }
}

function runsOf({ timing, extended, pauses }: InnerClock, { plan }: Ending, calendar: WorkCalendar): Run[] | null {
  if (!plan) return null
  if (timing.direction === 'before') return runsBackward(timing, plan, calendar)
  return runsForward(timing, timing.length + extended, plan, pausedDays(pauses), calendar)
}

/**
 * The due date of a statutory clock (期限) without its derivation; for lists, thresholds and bulk work.
 * @throws RangeError on a text that is no instant, Error on unknown working hours
 */
export function dueDate(
  spec: ClockTiming, startAt: Instant, pauses: readonly PauseSpan[], extensions: readonly ExtensionStep[],
  calendar: WorkCalendar, hours: HoursSets = shippedHours,
): ClockAnswer {
  const clock = innerClock(spec, startAt, pauses, extensions)
  const error = refusalOf(clock, extensions, calendar, hours)
  return error ? { error } : answerOf(clock, endingOf(clock, calendar, hours), calendar)
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
  const clock = innerClock(spec, startAt, pauses, extensions)
  const error = refusalOf(clock, extensions, calendar, hours)
  if (error) return { error }
  const ending = endingOf(clock, calendar, hours)
  const answer = answerOf(clock, ending, calendar)
  const runs = ending && runsOf(clock, ending, calendar)
  return runs ? { ...answer, runs } as RunningClock : answer
}
