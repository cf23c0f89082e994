import { dayOf, type PlainDate } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { knobsOn } from '../in-force.ts'
import { likeClues, type ClueSketch, type PointE7 } from '../rules/duplicate-clues.ts'
import type { Clue } from './guards.ts'

type Row = { id: string; causes: string[]; point: PointE7 | null; receivedOn: PlainDate }

/** Clues about this party near in time: by the registered party, else by its code among those of the same first cause. Walks the indexes on party and topic. */
const ABOUT = `select c.id, c.facts->'causes' causes, c.facts->'act'->'point' point, to_char((c.facts->>'receivedAt')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD') "receivedOn" from case_file c
 where c.case_type = 'clue' and c.id <> $1 and c.id in (select p.case_id from case_part p where p.party_id = $2
  union select k.id from case_file k where k.case_type = 'clue' and k.topic = any($3) and k.facts->'suspect'->>'uscc' = $4)
  and (c.facts->>'receivedAt')::timestamptz between $5::timestamptz - make_interval(days => $6) and $5::timestamptz + make_interval(days => $6) order by c.opened_at, c.id`

/** Earlier clues that may be about the same: same party and cause, near in time and place (R14). A hint for whoever assigns; merging stays a choice. */
export async function alikeClues(db: Db, c: Clue, on: InForce): Promise<string[]> {
  const { origin, originRef, causes, suspect, act, receivedAt } = c.facts
  if (!suspect || !act.point || causes.length === 0) return []
  const knobs = knobsOn(on)
  const { rows } = await db.query<Row>(ABOUT, [c.id, suspect.partyId, causes, suspect.uscc, receivedAt, knobs.duplicateDays + 1])
  const partyKey = suspect.partyId ?? suspect.uscc
  const sketch = (one: Row): ClueSketch => ({ ...one, origin: '', originRef: null, partyKey })
  return likeClues({ ...sketch({ id: c.id, causes, point: act.point, receivedOn: dayOf(receivedAt) }), origin, originRef }, rows.map(sketch), knobs).map(({ id }) => id)
}
