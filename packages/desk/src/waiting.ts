import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import { statesFrom } from '@onewindow/casework/lifecycle'

/** One thing that waits for the person. `verb` is the key of the word on its button: an event of the table, `continue` a draft, or `collect` at the window. */
export type Waiting = {
  caseId: string; caseType: string; topic: string; title: string; party: string; number: string | null; state: string; version: number; verb: string; event: string | null
  /** Last local day; for a draft the day it is erased. Null where nothing presses. */
  dueOn: string | null
  changedAt: string
}
export type WaitingList = { rows: Waiting[]; counts: { toDo: number; drafts: number } }

/** A way in which a state waits for the citizen: a primary event of one's own, and the own clock it stops where there is one. */
type Way = { caseType: string; state: string; event: string; clock: string | null; verb: string }

/** Read from the tables: whatever row is marked primary and done by a part in the case. */
export function waysOf(types: Iterable<AnyCaseType>): Way[] {
  return [...types].flatMap((type) => type.lifecycle.transitions.flatMap((row) => {
    if (row.from === null || !row.marks?.includes('primary') || !row.by.some(({ kind }) => kind === 'part')) return []
    const stops = row.clock?.stop === 'all' || !row.clock?.stop ? [] : row.clock.stop
    return statesFrom(type.lifecycle as never, row).map((state): Way =>
      ({ caseType: type.name, state, event: row.on, clock: stops[0] ?? null, verb: type.lifecycle.states[state as never]?.['is'] === 'draft' ? 'continue' : row.on }))
  }))
}

/** States in which the result lies at a window. */
const collecting = (types: Iterable<AnyCaseType>): Way[] => [...types].flatMap((type) => Object.entries<{ queue?: string }>(type.lifecycle.states)
  .filter(([, { queue }]) => queue === 'toDeliver').map(([state]): Way => ({ caseType: type.name, state, event: '', clock: null, verb: 'collect' })))

const MOST = 50
const QUERY = `
with mine as (select distinct c.id from case_part p join case_file c on c.id = p.case_id where p.party_id = any($1::uuid[]) and c.phase in ('draft', 'open')),
 way as (select * from jsonb_to_recordset($2::jsonb) as w("caseType" text, state text, event text, clock text, verb text))
select c.id "caseId", c.case_type "caseType", c.topic, c.title, c.party, c.number, c.state, c.version, w.verb, nullif(w.event, '') event, c.changed_at "changedAt",
 coalesce(k.due_on, case when c.phase = 'draft' then (select left(iso(min(t.at)), 10) from timer t where t.case_id = c.id and t.kind = 'ttl') end) "dueOn"
from mine join case_file c on c.id = mine.id join way w on w."caseType" = c.case_type and w.state = c.state
left join lateral (select k.due_on from case_clock k where k.case_id = c.id and k.kind = w.clock and k.state in ('running', 'paused') order by k.round desc limit 1) k on true
where (w.clock is null or exists (select 1 from case_clock k where k.case_id = c.id and k.kind = w.clock and k.state in ('running', 'paused')))
 and (w.verb <> 'collect' or c.facts->'delivery'->>'mode' = 'window')
order by c.phase = 'draft', "dueOn" nulls last, c.changed_at desc, c.id limit ${MOST}`

/** What waits for these parties, pressing things first, drafts last. Index: case_part (party_id, case_id). */
export async function waitingFor(house: House, partyIds: readonly string[]): Promise<WaitingList> {
  if (partyIds.length === 0) return { rows: [], counts: { toDo: 0, drafts: 0 } }
  const types = [...house.types.values()]
  const { rows } = await house.database.pool.query<Waiting>(QUERY, [partyIds, JSON.stringify([...waysOf(types), ...collecting(types)])])
  const drafts = rows.filter(({ verb }) => verb === 'continue').length
  return { rows, counts: { toDo: rows.length - drafts, drafts } }
}
