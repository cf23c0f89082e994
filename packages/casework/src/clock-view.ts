import { dayOf } from '@onewindow/calendar/day'
import { clockStatus, totalDays } from '@onewindow/calendar/status'
import { isHourUnit, msOfLength } from '@onewindow/calendar/timing'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockRecord } from './case-state.ts'
import type { ClockView } from './definition/views.ts'

/** The whole length in what the rest is counted in, minutes or days: a limit of 4 hours of which 200 minutes are left has 240. */
export function lengthInMeasure({ spec, extensions }: Pick<ClockRecord, 'spec' | 'extensions'>): number {
  const extended = extensions.reduce((sum, { length }) => sum + length, 0)
  return isHourUnit(spec.unit) ? msOfLength(spec.unit, spec.length + extended) / 60_000 : totalDays(spec, extended)
}

/** A clock as the reader sees it at this instant. @throws Error when the recorded events no longer fit: a bug, never a person's input */
export function clockView(clock: Omit<ClockRecord, 'computedAt' | 'missedAt'>, calendar: WorkCalendar, asOf: string, sorts = false): ClockView {
  const { spec } = clock
  const base = {
    kind: clock.kind, part: clock.part, purpose: spec.kind, for: spec.for, titleZh: spec.titleZh, titleEn: spec.titleEn, startOn: dayOf(clock.startAt), endedAt: clock.endedAt,
    total: lengthInMeasure(clock), provisional: clock.provisional, basis: spec.basis, runs: clock.runs,
    pauses: clock.pauses.map(({ from, to, reason }) => ({ from, to, reason })), sorts, dueOn: clock.dueOn, dueAt: clock.dueAt,
  }
  const none = { measure: spec.unit === 'workday' ? 'workday' as const : ['hour', 'minute', 'workHour'].includes(spec.unit) ? 'minute' as const : 'day' as const, remaining: null, overdueBy: 0 }
  if (clock.state === 'cancelled') return { ...base, ...none, level: 'cancelled' }
  const status = clockStatus(clock, calendar, { asOf, endedAt: clock.endedAt })
  if ('error' in status) throw new Error(`clock ${clock.kind}: ${status.error}`)
  if ('remaining' in status) return { ...base, level: status.level, measure: status.measure, remaining: status.remaining, overdueBy: status.overdueBy, dueOn: status.dueDate ?? null, dueAt: status.dueAt ?? null }
  return { ...base, ...none, level: status.level }
}
