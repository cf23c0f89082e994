import { addDays, dayOf, epochMs, instantTextMs } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { endClock, recompute } from '@onewindow/casework/clock-effects'
import type { ClockRecord, Context } from '@onewindow/casework/case-state'
import type { Row, SeedRows } from './seed-rows.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const DAY = /^\d{4}-\d\d-\d\d$/
/** Dates before it are not of the case: birthdays, old certificates. */
const FIRST_DAY = '2026-01-01'
const WEEK_MS = 604_800_000

/** Every instant and day of a value, so many weeks later (earlier when negative); a whole week keeps the days of the week. */
export function moved(value: unknown, weeks: number): unknown {
  if (weeks === 0) return value
  if (typeof value === 'string') {
    if (value < FIRST_DAY || value > '2100') return value
    if (DAY.test(value)) return addDays(value, weeks * 7)
    return INSTANT.test(value) ? instantTextMs(epochMs(value) + weeks * WEEK_MS) : value
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, weeks))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, weeks)]))
}

export type Bounds = { calendar: WorkCalendar; since: string; asOf: string }

/**
 * The same case so many weeks earlier, its clocks computed anew by the calendar. Null when it could not have happened so: an office at work on a day off, a day
 * before `since`, a deadline that would have fired by `asOf` (what ended longer ago is archived by now), or a clock that would have ended another way.
 */
export function earlier(seed: SeedRows, weeks: number, { calendar, since, asOf }: Bounds): SeedRows | null {
  if (weeks === 0) return seed
  const rows = Object.fromEntries(Object.entries(seed).map(([table, list]) => [table, moved(list, -weeks)])) as SeedRows
  if (dayOf(String(rows.file.opened_at)) < since) return null
  if (rows.timer.some(({ at }) => String(at) <= asOf)) return null
  const staffDays = rows.case_event.flatMap(({ actor_kind, at }) => (actor_kind === 'staff' ? [dayOf(String(at))] : []))
  if (staffDays.some((day) => !calendar.isWorkday(day))) return null
  const clocks = rows.case_clock.map((clock) => clockAnew(clock, calendar))
  if (clocks.some((clock, i) => clock === null || clock.state !== seed.case_clock[i]?.state)) return null
  return { ...rows, case_clock: clocks as Row[] }
}

function clockAnew(row: Row, calendar: WorkCalendar): Row | null {
  const record = {
    kind: row.kind, part: row.part, round: row.round, spec: row.spec, startAt: row.start_at, pauses: row.pauses, extensions: row.extensions, calendar: row.calendar, calendarVersion: row.calendar_version,
    state: 'running', dueOn: null, dueAt: null, runs: [], provisional: false, computedAt: row.computed_at, endedAt: null, missedAt: null,
  } as unknown as ClockRecord
  try {
    const now = recompute(record, { at: String(row.computed_at), calendar } as Context)
    const state = row.state === 'cancelled' || row.ended_at === null ? row.state : endClock(now, String(row.ended_at)).state
    return { ...row, state, due_on: now.dueOn, due_at: now.dueAt, runs: now.runs, provisional: now.provisional, missed_at: row.missed_at === null ? null : now.dueAt }
  } catch {
    return null // a pause that no longer lies within its clock
  }
}
