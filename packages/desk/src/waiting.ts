import { systemPerformer } from '@onewindow/casework/case-state'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { rowsFor } from '@onewindow/casework/decide'
import type { House } from '@onewindow/casework/house'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { loadCase } from '@onewindow/casework/load'
import { contextOf } from '@onewindow/casework/perform'
import { scopeSql, type Reader } from '@onewindow/casework/scope'

/** One thing that waits for the person. `verb` is the key of the word on its button: an event of the table, `continue` a draft, or `collect` at the window. */
export type Waiting = {
  caseId: string; caseType: string; topic: string; title: string; party: string; number: string | null; state: string; version: number; verb: string; event: string | null
  /** Last local day; for a draft the day it is erased. Null where nothing presses. */
  dueOn: string | null
  changedAt: string
}
export type WaitingList = { rows: Waiting[]; counts: { toDo: number; drafts: number } }

/** A way in which a state waits for the citizen: a primary event of one's own, and the own clock it stops where there is one. */
type Way = { caseType: string; state: string; event: string; clock: string | null; verb: string; /** Waits only while the row's guard holds. */ guarded: boolean }

/** Read from the tables: whatever row is marked primary and done by a part in the case. */
export function waysOf(types: Iterable<AnyCaseType>): Way[] {
  return [...types].flatMap((type) => type.lifecycle.transitions.flatMap((row) => {
    if (row.from === null || !row.marks?.includes('primary') || !row.by.some(({ kind }) => kind === 'part')) return []
    const guarded = Boolean(row.guard && row.marks.includes('onlyIfPossible'))
    const stops = row.clock?.stop === 'all' || !row.clock?.stop ? [] : row.clock.stop
    return statesFrom(type.lifecycle as never, row).map((state): Way =>
      ({ caseType: type.name, state, event: row.on, clock: stops[0] ?? null, verb: type.lifecycle.states[state as never]?.['is'] === 'draft' ? 'continue' : row.on, guarded }))
  }))
}

/** States in which the result lies at a window. */
const collecting = (types: Iterable<AnyCaseType>): Way[] => [...types].flatMap((type) => Object.entries<{ queue?: string }>(type.lifecycle.states)
  .filter(([, { queue }]) => queue === 'toDeliver').map(([state]): Way => ({ caseType: type.name, state, event: '', clock: null, verb: 'collect', guarded: false })))

const MOST = 50
/** `seen`: the condition on the cases, where somebody else than the party reads. */
const query = (seen: string): string => `
with mine as (select distinct c.id from case_part p join case_file c on c.id = p.case_id where p.told and p.party_id = any($1::uuid[]) and c.phase in ('draft', 'open') and ${seen}),
 way as (select * from jsonb_to_recordset($2::jsonb) as w("caseType" text, state text, event text, clock text, verb text))
select c.id "caseId", c.case_type "caseType", c.topic, c.title, c.party, c.number, c.state, c.version, w.verb, nullif(w.event, '') event, c.changed_at "changedAt",
 coalesce(k.due_on, case when c.phase = 'draft' then (select left(iso(max(t.at)), 10) from timer t where t.case_id = c.id and t.kind = 'ttl') end) "dueOn"
from mine join case_file c on c.id = mine.id join way w on w."caseType" = c.case_type and w.state = c.state
left join lateral (select k.due_on from case_clock k where k.case_id = c.id and k.kind = w.clock and k.state in ('running', 'paused') order by k.round desc limit 1) k on true
where (w.clock is null or exists (select 1 from case_clock k where k.case_id = c.id and k.kind = w.clock and k.state in ('running', 'paused')))
 and (w.verb <> 'collect' or c.facts->'delivery'->>'mode' = 'window')
order by c.phase = 'draft', "dueOn" nulls last, c.changed_at desc, c.id limit ${MOST}`

/** Whether the guard of one of the event's rows holds for these parties: an answer waits only while something was asked. */
async function isPossible(house: House, caseId: string, event: string, partyIds: readonly string[]): Promise<boolean> {
  const { type, state } = await loadCase(house, caseId)
  const ctx = await contextOf(house, type, state, { ...systemPerformer, kind: 'citizen', partyIds: [...partyIds] }, house.clock.now(), { event, input: {} })
  return rowsFor(type, state, event).some((row) => !row.guard?.(state, ctx))
}

/**
 * What waits for these parties, pressing things first, drafts last. Index: case_part (party_id, case_id).
 * @param reader somebody else who asks, and reads of it what one may open; without, the parties themselves
 */
export async function waitingFor(house: House, partyIds: readonly string[], reader?: Reader): Promise<WaitingList> {
  if (partyIds.length === 0) return { rows: [], counts: { toDo: 0, drafts: 0 } }
  const types = [...house.types.values()]
  const ways = [...waysOf(types), ...collecting(types)]
  const values: unknown[] = [partyIds, JSON.stringify(ways)]
  const { rows: found } = await house.database.pool.query<Waiting>(query(reader ? scopeSql(reader, 'c', values) : 'true'), values)
  const guarded = new Set(ways.flatMap((way) => (way.guarded && way.clock === null ? [`${way.caseType} ${way.event}`] : [])))
  const open = await Promise.all(found.map((row) => (row.event !== null && guarded.has(`${row.caseType} ${row.event}`) ? isPossible(house, row.caseId, row.event, partyIds) : true)))
  const rows = found.filter((_, i) => open[i])
  const drafts = rows.filter(({ verb }) => verb === 'continue').length
  return { rows, counts: { toDo: rows.length - drafts, drafts } }
}
