import { due } from '@onewindow/calendar/due'
import { replan as replanClock } from '@onewindow/calendar/replan'
import type { ClockTiming, ExtensionStep, HoursSets, PauseSpan } from '@onewindow/calendar/spec'
import { clockStatus } from '@onewindow/calendar/status'
import { calendarFrom } from '@onewindow/calendar/work-calendar'
import type { CalendarDay, WorkCalendar } from '@onewindow/calendar/work-calendar'

type FlatCalendar = {
  version: string
  confirmedFrom: string
  confirmedThrough: string
  off: Record<string, string>
  work: Record<string, string>
}
type Context = { hours: HoursSets; calendars: Record<string, FlatCalendar> }
type ClockInput = { spec: ClockTiming; startAt: string; pauses?: PauseSpan[]; extensions?: ExtensionStep[] }

const built = new WeakMap<FlatCalendar, WorkCalendar>()

/** Calendars of the file are flattened: the layers are already applied. */
function calendarOf(context: Context, id: string): WorkCalendar {
  const flat = context.calendars[id]
  if (!flat) throw new Error(`The file has no calendar ${id}`)
  const known = built.get(flat)
  if (known) return known
  const { version, confirmedFrom, confirmedThrough, off, work } = flat
  const daysOf = (labels: Record<string, string>, kind: 'off' | 'work'): CalendarDay[] =>
    Object.entries(labels).map(([date, label]) => ({ layer: 'national', regionCode: null, date, kind, label, source: 'vectors', version }))
  const calendar = calendarFrom({ id, version, confirmedFrom, confirmedThrough, days: [...daysOf(off, 'off'), ...daysOf(work, 'work')] })
  built.set(flat, calendar)
  return calendar
}

function status(input: ClockInput & { calendar: string; asOf: string; endedAt?: string }, context: Context): unknown {
  const { asOf, endedAt, spec } = input
  const answer = clockStatus(input, calendarOf(context, input.calendar), { asOf, endedAt }, context.hours)
  const hourClock = spec.unit === 'hour' || spec.unit === 'minute' || spec.unit === 'workHour'
  const { level, dueDate, dueAt } = answer
  const date = hourClock ? { dueAt } : { dueDate }
  if (!('measure' in answer)) return { level, ...date }
  const { remaining, overdueBy } = answer
  return hourClock ? { level, ...date, remainingMinutes: remaining, overdueMinutes: overdueBy } : { level, ...date, remaining, overdueBy }
}

function replan(
  input: ClockInput & { calendarFrom: string; calendarTo: string; changedAt: string; endedAt?: string }, context: Context,
): unknown {
  const { changedAt, endedAt } = input
  const change = { from: calendarOf(context, input.calendarFrom), to: calendarOf(context, input.calendarTo), changedAt, endedAt }
  const { dueDate, rule } = replanClock(input, change, context.hours)
  return { dueDate, rule }
}

export const rules = {
  due: ({ spec, startAt, pauses = [], extensions = [], calendar }: ClockInput & { calendar: string }, context: Context) =>
    due(spec, startAt, pauses, extensions, calendarOf(context, calendar), context.hours),
  status,
  replan,
  isWorkday: ({ calendar, date }: { calendar: string; date: string }, context: Context) => calendarOf(context, calendar).dayInfo(date),
  between: ({ calendar, from, to }: { calendar: string; from: string; to: string }, context: Context) =>
    ({ workdays: calendarOf(context, calendar).workdaysBetween(from, to) }),
}
