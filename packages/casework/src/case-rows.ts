import type { CaseRow } from './definition/views.ts'
import { clockView } from './clock-view.ts'
import type { ClockRecord } from './case-state.ts'
import type { House } from './house.ts'
import { typeOf } from './house.ts'

/** Columns of a list row; the clock that sorts comes as JSON beside it. */
export const ROW_COLUMNS = `c.id, c.case_type, c.topic, c.number, c.state, c.phase, c.title, c.party, c.region_code, r.name region_name, c.unit_id, u.name_zh unit_name, h.display_name handler_name, c.flags, c.received_at, c.changed_at,
 (select jsonb_agg(jsonb_build_object('kind', k.kind, 'part', k.part, 'round', k.round, 'spec', k.spec, 'startAt', iso(k.start_at), 'pauses', k.pauses, 'extensions', k.extensions, 'calendar', k.calendar, 'calendarVersion', k.calendar_version,
   'state', k.state, 'dueOn', k.due_on, 'dueAt', iso(k.due_at), 'runs', '[]'::jsonb, 'provisional', k.provisional, 'endedAt', iso(k.ended_at)) order by k.due_on nulls last) from case_clock k where k.case_id = c.id and k.state in ('running', 'paused')) clocks`
export const ROW_JOINS = 'left join region r on r.code = c.region_code left join unit u on u.id = c.unit_id left join account h on h.id = c.handler_id'

export type RawRow = {
  id: string; case_type: string; topic: string; number: string | null; state: string; phase: string; title: string; party: string; region_code: string; region_name: string | null; unit_id: string
  unit_name: string | null; handler_name: string | null; flags: string[]; received_at: string | null; changed_at: string; clocks: ClockRecord[] | null
}

/** A list row with the clock that sorts it: the table's own first, else the earliest of the authority, else any. */
export function toCaseRow(house: House, raw: RawRow, asOf: string): CaseRow {
  const { clocks: defined } = typeOf(house, raw.case_type).lifecycle
  const open = raw.clocks ?? []
  const clock = open.find((k) => defined[k.kind]?.sorts) ?? open.find((k) => k.spec.for === 'authority') ?? open[0]
  const view = clock ? clockView(clock, house.calendars.forRegion(raw.region_code), asOf) : null
  return {
    id: raw.id, caseType: raw.case_type, topic: raw.topic, number: raw.number, state: raw.state, phase: raw.phase, title: raw.title, party: raw.party, regionCode: raw.region_code, regionName: raw.region_name ?? raw.region_code,
    unitId: raw.unit_id, unitName: raw.unit_name ?? raw.unit_id, handlerName: raw.handler_name, flags: raw.flags, receivedAt: raw.received_at, changedAt: raw.changed_at,
    clock: view && { kind: view.kind, level: view.level, measure: view.measure, dueOn: view.dueOn, remaining: view.remaining, overdueBy: view.overdueBy, total: view.total, provisional: view.provisional },
  }
}
