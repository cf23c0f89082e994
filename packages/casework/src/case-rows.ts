import type { CaseRow } from './definition/views.ts'
import { clockView } from './clock-view.ts'
import type { ClockRecord } from './case-state.ts'
import type { House } from './house.ts'

const COLUMNS = `c.id, c.case_type, c.topic, c.number, c.state, c.phase, c.title, c.party, c.region_code, r.name region_name, c.unit_id, u.name_zh unit_name, h.display_name handler_name, c.flags, c.received_at, c.changed_at,
 k.kind k_kind, k.part k_part, k.round k_round, k.spec k_spec, k.start_at k_start_at, k.pauses k_pauses, k.extensions k_extensions, k.calendar k_calendar, k.calendar_version k_calendar_version, k.state k_state,
 k.due_on k_due_on, k.due_at k_due_at, k.provisional k_provisional`
const NAMES = 'left join region r on r.code = c.region_code left join unit u on u.id = c.unit_id left join account h on h.id = c.handler_id'

/** The clock a row shows, as columns: an object made of it for every row took two thirds of a list's time. The table's own first, else the earliest of the authority, else any. */
const clockJoin = (sorting: readonly string[]): string => `left join lateral (select k.* from case_clock k where k.case_id = c.id and k.state in ('running', 'paused')
  order by (c.case_type || '.' || k.kind) = any('{${sorting.join(',')}}'::text[]) desc, k.spec->>'for' = 'authority' desc nulls last, k.due_on nulls last, k.kind, k.part, k.round limit 1) k on true`

const kept = new WeakMap<House['types'], { columns: string; joins: string }>()

/** What a list row is read from, beside `case_file c`: its columns and the joins they need. The same text for every list of a house. */
export function rowSql({ types }: House): { columns: string; joins: string } {
  const known = kept.get(types)
  if (known) return known
  const sorting = [...types.values()].flatMap((type) => Object.entries(type.lifecycle.clocks).flatMap(([kind, clock]) => (clock.sorts ? [`${type.name}.${kind}`] : [])))
  const made = { columns: COLUMNS, joins: `${NAMES} ${clockJoin(sorting)}` }
  kept.set(types, made)
  return made
}

type RowClock = { k_kind: string; k_part: string; k_round: number; k_spec: ClockRecord['spec']; k_start_at: string; k_pauses: ClockRecord['pauses']; k_extensions: ClockRecord['extensions']; k_calendar: string; k_calendar_version: string; k_state: 'running' | 'paused'; k_due_on: string | null; k_due_at: string | null; k_provisional: boolean }
export type RawRow = {
  id: string; case_type: string; topic: string; number: string | null; state: string; phase: string; title: string; party: string; region_code: string; region_name: string | null; unit_id: string
  unit_name: string | null; handler_name: string | null; flags: string[]; received_at: string | null; changed_at: string
} & (RowClock | { k_kind: null })

/** A list row with the clock that sorts it. */
export function toCaseRow(house: House, raw: RawRow, asOf: string): CaseRow {
  const view = raw.k_kind === null ? null : clockView(clockOf(raw), house.calendars.forRegion(raw.region_code), asOf)
  return {
    id: raw.id, caseType: raw.case_type, topic: raw.topic, number: raw.number, state: raw.state, phase: raw.phase, title: raw.title, party: raw.party, regionCode: raw.region_code, regionName: raw.region_name ?? raw.region_code,
    unitId: raw.unit_id, unitName: raw.unit_name ?? raw.unit_id, handlerName: raw.handler_name, flags: raw.flags, receivedAt: raw.received_at, changedAt: raw.changed_at,
    clock: view && { kind: view.kind, level: view.level, measure: view.measure, dueOn: view.dueOn, remaining: view.remaining, overdueBy: view.overdueBy, total: view.total, provisional: view.provisional },
  }
}

const clockOf = (raw: RowClock): Parameters<typeof clockView>[0] => ({
  kind: raw.k_kind, part: raw.k_part, round: raw.k_round, spec: raw.k_spec, startAt: raw.k_start_at, pauses: raw.k_pauses, extensions: raw.k_extensions, calendar: raw.k_calendar, calendarVersion: raw.k_calendar_version,
  state: raw.k_state, dueOn: raw.k_due_on, dueAt: raw.k_due_at, runs: [], provisional: raw.k_provisional, endedAt: null,
})
