import { dayNumberOfMs, dayText, epochMs, instantText } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { countingOf, firstDay } from './day-clock.ts'
import { endingOf, hourCounting, innerClock } from './ending.ts'
import type { Ending, InnerClock } from './ending.ts'
import { pausedDays, pausedTime, used } from './pause-spans.ts'
import { shippedHours } from './shipped-hours.ts'
import type { ClockTiming, ExtensionStep, HoursSets, PauseSpan } from './spec.ts'
import { isHourUnit, isMonthUnit, msOfLength } from './timing.ts'
import type { Timing } from './timing.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The facts of a clock, as recorded with the case. */
export type ClockFacts = {
  readonly spec: ClockTiming
  readonly startAt: Instant
  readonly pauses?: readonly PauseSpan[] | undefined
  readonly extensions?: readonly ExtensionStep[] | undefined
}

/** Grey, green, yellow, red while open; always shown with text and icon as well. */
export type OpenLevel = 'paused' | 'green' | 'yellow' | 'red'
export type ClockLevel = OpenLevel | 'met' | 'missed'

/** `remaining` and `overdueBy` in working days, days or minutes; remaining is null for a paused month or year clock. */
export type OpenStatus = {
  readonly level: OpenLevel
  readonly dueDate: PlainDate | null
  readonly dueAt: Instant | null
  readonly measure: 'workday' | 'day' | 'minute'
  readonly remaining: number | null
  readonly overdueBy: number
  readonly provisional: boolean
}
export type EndedStatus = { readonly level: 'met' | 'missed'; readonly dueDate: PlainDate | null; readonly dueAt: Instant | null }
export type ClockStatus = OpenStatus | EndedStatus

/** Length with extensions in days, months as 30 and years as 365: only the yellow mark is measured with it. */
export function totalDays({ unit, length }: Pick<Timing, 'unit' | 'length'>, extended: number): number {
  return (unit === 'month' ? length * 30 : unit === 'year' ? length * 365 : length) + extended
}

/** Remaining days from which a day clock is yellow: none up to one day, else a fifth of the length, at most five. */
export const yellowAt = (days: number): number => (days <= 1 ? 0 : Math.min(5, Math.ceil(days / 5)))

/** The events known at an instant: later ones are left out, a pause that ends later is open. */
function knownAt({ pauses = [], extensions = [] }: ClockFacts, at: number): { pauses: PauseSpan[]; extensions: ExtensionStep[] } {
  return {
    pauses: pauses
      .filter(({ from }) => epochMs(from) <= at)
      .map(({ from, to }) => ({ from, to: to != null && epochMs(to) <= at ? to : null })),
    extensions: extensions.filter((extension) => epochMs(extension.at) <= at),
  }
}

type Measured = { readonly remaining: number | null; readonly overdueBy: number; readonly yellow: boolean }

/** Working days T − counted up to and including today, calendar units due date − today; paused, what is not yet used up. */
function remainingDays(clock: InnerClock, ending: Ending | null, today: number, calendar: WorkCalendar): number | null {
  const { timing, startMs, extended, pauses } = clock
  if (ending && timing.unit !== 'workday') return ending.dueNumber - today
  if (isMonthUnit(timing.unit)) return null
  const counting = countingOf(timing, calendar)
  if (ending && timing.direction === 'before') return counting.between(today, ending.dueNumber)
  const start = firstDay(timing, dayNumberOfMs(startMs), calendar)
  return timing.length + extended - used(start, today, pausedDays(pauses), counting)
}

function measureDays(clock: InnerClock, ending: Ending | null, asOfMs: number, calendar: WorkCalendar): Measured {
  const today = dayNumberOfMs(asOfMs)
  const left = remainingDays(clock, ending, today, calendar)
  const remaining = left === null ? null : Math.max(0, left)
  const overdueBy = ending && today > ending.dueNumber ? countingOf(clock.timing, calendar).between(ending.dueNumber, today) : 0
  return { remaining, overdueBy, yellow: remaining !== null && remaining <= yellowAt(totalDays(clock.timing, clock.extended)) }
}

/** Minutes: remaining rounded up, overdue rounded down, `workHour` clocks in open minutes only. Yellow from a fifth of the total on. */
function measureMinutes(
  unit: 'hour' | 'minute' | 'workHour', clock: InnerClock, ending: Ending | null, asOfMs: number, calendar: WorkCalendar, hours: HoursSets,
): Measured {
  const counting = hourCounting(clock.timing, calendar, hours)
  const total = msOfLength(unit, clock.timing.length + clock.extended)
  const left = ending && clock.timing.direction === 'before'
    ? counting.between(asOfMs, ending.dueAtMs)
    : total - used(clock.startMs, asOfMs, pausedTime(clock.pauses), counting)
  const remaining = Math.max(0, left)
  const overdue = ending && asOfMs > ending.dueAtMs ? counting.between(ending.dueAtMs, asOfMs) : 0
  return { remaining: Math.ceil(remaining / 60_000), overdueBy: Math.floor(overdue / 60_000), yellow: remaining * 5 <= total }
}

const levelOf = (ending: Ending | null, asOfMs: number, yellow: boolean): OpenLevel =>
  !ending ? 'paused' : asOfMs >= ending.dueAtMs ? 'red' : yellow ? 'yellow' : 'green'

/** In time: before `dueAt` for day clocks, up to it for hour clocks. A clock ended while paused kept its time. */
const levelAtEnd = (timing: Timing, ending: Ending | null, endedMs: number): 'met' | 'missed' =>
  !ending || endedMs < ending.dueAtMs || (isHourUnit(timing.unit) && endedMs === ending.dueAtMs) ? 'met' : 'missed'

/**
 * How a clock stands at `asOf`, knowing only events up to then: level (绿 黄 红, grey while paused), what remains, by how much it is overdue.
 * Ended by then: whether in time. Recorded events are facts here; whether they may happen is what `due` judges beforehand.
 * @throws RangeError on a text that is no instant, Error on unknown working hours
 */
export function clockStatus(
  facts: ClockFacts, calendar: WorkCalendar, at: { readonly asOf: Instant; readonly endedAt?: Instant | null | undefined },
  hours: HoursSets = shippedHours,
): ClockStatus {
  const asOfMs = epochMs(at.asOf)
  const endedMs = at.endedAt == null ? Infinity : epochMs(at.endedAt)
  const ended = endedMs <= asOfMs
  const { pauses, extensions } = knownAt(facts, ended ? endedMs : asOfMs)
  const clock = innerClock(facts.spec, facts.startAt, pauses, extensions)
  const ending = endingOf(clock, calendar, hours)
  const date = { dueDate: ending && dayText(ending.dueNumber), dueAt: ending && instantText(ending.dueAtMs) }
  if (ended) return { level: levelAtEnd(clock.timing, ending, endedMs), ...date }
  const { unit } = clock.timing
  const { remaining, overdueBy, yellow } = isHourUnit(unit)
    ? measureMinutes(unit, clock, ending, asOfMs, calendar, hours)
    : measureDays(clock, ending, asOfMs, calendar)
  const provisional = ending !== null && !calendar.isConfirmedAt(dayNumberOfMs(clock.startMs), ending.dueNumber)
  const measure = isHourUnit(unit) ? 'minute' : unit === 'workday' ? 'workday' : 'day'
  return { level: levelOf(ending, asOfMs, yellow), ...date, measure, remaining, overdueBy, provisional }
}
