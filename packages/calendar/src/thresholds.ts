import { MS_PER_DAY, instantText, msOfDayNumber } from './day.ts'
import type { Instant } from './day.ts'
import { countingOf } from './day-clock.ts'
import { dueDate } from './due.ts'
import { endingOf, hourCounting, innerClock } from './ending.ts'
import type { Ending, InnerClock } from './ending.ts'
import { pausedDays, pausedTime, reach } from './pause-spans.ts'
import { shippedHours } from './shipped-hours.ts'
import type { ClockTiming, HoursSets, Pause, Reminder } from './spec.ts'
import { totalDays, yellowAt } from './status.ts'
import type { ClockFacts } from './status.ts'
import { extensionUnitOf, isHourUnit, isMonthUnit, msOfLength } from './timing.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** One timer of a clock. `id` is unique in the clock and stays the same when its instant moves. */
export type Threshold = {
  readonly id: string
  readonly kind: 'reminder' | 'yellow' | 'dueDay' | 'due'
  readonly at: Instant
}

type Place = { readonly clock: InnerClock; readonly ending: Ending; readonly calendar: WorkCalendar; readonly hours: HoursSets }

/** First instant of the day on which `left` days remain; null if that lies before the clock starts. */
function whenDaysRemain({ clock, ending, calendar }: Place, left: number): number | null {
  const { timing, extended, pauses } = clock
  if (timing.unit !== 'workday') return msOfDayNumber(ending.dueNumber - left)
  if (timing.direction === 'before') return msOfDayNumber(calendar.nthWorkdayAt(ending.dueNumber, -left))
  const counted = timing.length + extended - left
  if (counted <= 0) return null
  const day = reach(ending.plan!.start, counted, pausedDays(pauses), countingOf(timing, calendar))
  return day === null ? null : msOfDayNumber(day)
}

/** First instant at which so many percent of the length are used up; clocks counted back have no beginning to measure from. */
function whenPercentUsed({ clock, ending, calendar, hours }: Place, percent: number): number | null {
  const { timing, startMs, extended, pauses } = clock
  const { unit } = timing
  if (timing.direction === 'before') return null
  if (isHourUnit(unit)) {
    const need = (msOfLength(unit, timing.length + extended) * percent) / 100
    return need === 0 ? null : reach(startMs, need, pausedTime(pauses), hourCounting(timing, calendar, hours))
  }
  const { start, unrolled } = ending.plan!
  if (isMonthUnit(unit)) return msOfDayNumber(start + Math.ceil(((unrolled - start) * percent) / 100))
  const counted = Math.ceil(((timing.length + extended) * percent) / 100)
  const day = counted === 0 ? null : reach(start, counted, pausedDays(pauses), countingOf(timing, calendar))
  return day === null ? null : msOfDayNumber(day)
}

function whenYellow(place: Place): number | null {
  const { timing, extended } = place.clock
  if (!isHourUnit(timing.unit)) return whenDaysRemain(place, yellowAt(totalDays(timing, extended)))
  if (timing.direction === 'after') return whenPercentUsed(place, 80)
  return place.ending.dueAtMs - msOfLength(timing.unit, timing.length) / 5
}

const whenReminded = (place: Place, reminder: Reminder): number | null =>
  'percent' in reminder ? whenPercentUsed(place, reminder.percent)
    : isHourUnit(place.clock.timing.unit) ? place.ending.dueAtMs - reminder.daysBefore * MS_PER_DAY
      : whenDaysRemain(place, reminder.daysBefore)

const reminderId = (reminder: Reminder): string =>
  'percent' in reminder ? `reminder:${reminder.percent}%` : `reminder:${reminder.daysBefore}d`

/** A paused clock is grey and reminds nobody; what would fall into a pause happens when it ends. */
function afterPauses(ms: number, { clock }: Place): number {
  const pause = pausedTime(clock.pauses).find(({ after, through }) => after <= ms && ms < through)
  return pause ? pause.through : ms
}

/**
 * The instants at which something happens to a running clock: each reminder, first instant of yellow, first instant of the due day,
 * `dueAt`; in time order. A reminder that would fall before the start is left out. Empty while the clock is paused.
 * @throws RangeError on a text that is no instant, Error on unknown working hours
 */
export function thresholds(facts: ClockFacts, calendar: WorkCalendar, hours: HoursSets = shippedHours): Threshold[] {
  const { spec, startAt, pauses = [], extensions = [] } = facts
  const clock = innerClock(spec, startAt, pauses, extensions)
  const ending = endingOf(clock, calendar, hours)
  if (!ending) return []

  const place: Place = { clock, ending, calendar, hours }
  const earliest = clock.timing.direction === 'before' ? -Infinity : clock.startMs
  const settle = (ms: number): number => Math.min(afterPauses(Math.max(ms, earliest), place), ending.dueAtMs)
  const timers: { id: string; kind: Threshold['kind']; ms: number }[] = []
  // Policy may name the same reminder twice, and two settings may come to the same day: one timer either way.
  for (const [id, reminder] of new Map((spec.reminders ?? []).map((one) => [reminderId(one), one]))) {
    const ms = whenReminded(place, reminder)
    if (ms !== null && ms > earliest) timers.push({ id, kind: 'reminder', ms: settle(ms) })
  }
  timers.push(
    { id: 'yellow', kind: 'yellow', ms: settle(whenYellow(place) ?? earliest) },
    { id: 'dueDay', kind: 'dueDay', ms: settle(msOfDayNumber(ending.dueNumber)) },
    { id: 'due', kind: 'due', ms: ending.dueAtMs },
  )
  const order: Record<Threshold['kind'], number> = { reminder: 0, yellow: 1, dueDay: 2, due: 3 }
  return timers
    .sort((a, b) => a.ms - b.ms || order[a.kind] - order[b.kind])
    .map(({ id, kind, ms }) => ({ id, kind, at: instantText(ms) }))
}

/** The instant a declared pause length (告知的期限) is used up: the pause stays, but a yellow card is due. Null if none was declared. */
export function pauseExceededAt(
  pause: Pick<Pause, 'from' | 'declaredLength'>, spec: ClockTiming, calendar: WorkCalendar, hours: HoursSets = shippedHours,
): Instant | null {
  if (pause.declaredLength === null) return null
  const declared: ClockTiming = { unit: extensionUnitOf(spec), length: pause.declaredLength, hours: spec.hours }
  const answer = dueDate(declared, pause.from, [], [], calendar, hours)
  return 'dueAt' in answer ? answer.dueAt : null
}
