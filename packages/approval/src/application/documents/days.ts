import type { CaseState, ClockRecord, Context } from '@onewindow/casework/case-state'
import { latestClock } from '@onewindow/casework/case-state'
import { addDays, addMonths, addYears, dayOf, daysBetween, instantOf } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import type { ApplicationFacts } from '../schemas.ts'

type Case = CaseState<ApplicationFacts>
export type PrintedLength = { days: number; unit: 'workday' | 'calendarDay' }

/** Last day of the clock of that name, or null: none, or paused without an end. */
export const dueOf = (c: Case, kind: string, part = ''): string | null => latestClock(c, kind, part)?.dueOn ?? null

/** A length as papers print it: months and years become the calendar days they have from that day on. */
export function printedLength(value: number, unit: string, from: string): PrintedLength {
  if (unit === 'month' || unit === 'year') return { days: Math.max(1,
    daysBetween(from, unit === 'month' ? addMonths(from, value) : addYears(from, value))), unit: 'calendarDay' }
  return { days: Math.min(999, Math.max(1, value)), unit: unit === 'calendarDay' ? 'calendarDay' : 'workday' }
}

/** The statutory limit and its last day; null where no law fixes one. */
export function statutoryOf(c: Case): (PrintedLength & { dueOn: string }) | null {
  const clock = latestClock(c, 'decision')
  return clock?.dueOn ? { ...printedLength(clock.spec.length, clock.spec.unit, dayOf(clock.startAt)), dueOn: clock.dueOn } : null
}

/** What the organ promised and its last day; null where it promised nothing. */
export function promisedOf(c: Case): { days: number; dueOn: string } | null {
  const clock = latestClock(c, 'promise')
  return clock?.dueOn ? { days: Math.min(999, clock.spec.length), dueOn: clock.dueOn } : null
}

/**
 * The days that will hold if an open special procedure takes as long as was declared: paused clocks have no end, but 行政许可法 §45 has the days
 * told in writing.
 */
export function newDays(c: Case, ctx: Context): { statutoryDueOn: string | null; promisedDueOn: string | null } {
  return { statutoryDueOn: expected(latestClock(c, 'decision'), ctx), promisedDueOn: expected(latestClock(c, 'promise'), ctx) }
}

function expected(clock: ClockRecord | undefined, ctx: Context): string | null {
  if (!clock || clock.missedAt) return null
  if (clock.dueOn) return clock.dueOn
  const pauses = clock.pauses.map((pause) => (pause.to ? pause
    : { ...pause, to: instantOf(endOf(dayOf(pause.from), pause.declaredLength ?? 0, clock.spec.unit, ctx)) }))
  const answer = due(clock.spec, clock.startAt, pauses, clock.extensions, ctx.calendar)
  return 'error' in answer ? null : answer.dueDate
}

/** The day on which a procedure of that length, begun on `from`, is over. */
const endOf = (from: string, length: number, unit: string, ctx: Context): string =>
  (unit === 'workday' ? ctx.calendar.addWorkingDays(from, length) : addDays(from, length))

/** The due day before the last extension. */
export function formerDue(c: Case, ctx: Context): string | null {
  const clock = latestClock(c, 'decision') ?? latestClock(c, 'promise')
  if (!clock) return null
  const answer = due(clock.spec, clock.startAt, clock.pauses, clock.extensions.slice(0, -1), ctx.calendar)
  return 'error' in answer ? clock.dueOn : answer.dueDate
}

