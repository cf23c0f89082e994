import { instantText } from '@onewindow/database/pg-types'
import type { ActRecord, AttachmentRecord, CaseState, ClockRecord, PartRecord, Performer, SubRecord, TaskRecord } from './case-state.ts'
import type { CaseType, Db } from './case-type.ts'
import { refuse } from './errors.ts'
import type { House } from './house.ts'
import { typeOf } from './house.ts'
import { fail } from './refusal.ts'
import { prepared } from '@onewindow/database/prepared'
import { scopeSql, type Reader } from './scope.ts'
import { fromStored } from './sensitive.ts'
import { nameOfActor } from './unnamed.ts'

type Raw = {
  id: string; case_type: string; kind: string; topic: string; number: string | null; query_code: string | null; parent_id: string | null; state: string; version: number; round: number
  region_code: string; unit_id: string; unit_path: string; handler_id: string | null; title: string; party: string; facts: Record<string, unknown>; flags: string[]; result: string | null
  state_left: string | null; channel: string; calendar: string; opened_at: string; received_at: string | null; entered_at: string; changed_at: string; ended_at: string | null
  clocks: ClockRecord[]; tasks: TaskRecord[]; parts: PartRecord[]; acts: (ActRecord & { actorKind: Performer['kind'] })[]; attachments: AttachmentRecord[]; subs: SubRecord[]; due_timer: string | null
}

/** By name: a build that adds a column makes no plan of this one useless, also not in a transaction. */
const COLUMNS = `c.id, c.case_type, c.kind, c.topic, c.number, c.query_code, c.parent_id, c.state, c.version, c.round, c.region_code, c.unit_id, c.unit_path, c.handler_id, c.title, c.party, c.facts, c.flags, c.result, c.state_left,
 c.channel, c.calendar, c.opened_at, c.received_at, c.entered_at, c.changed_at, c.ended_at`

/** One round trip: the case row and its children as JSON. `json`, and instants as the session writes them (`instantText` reads both): making `jsonb` and formatting each instant was half of its time. */
const LOAD = (where: string, more = ''): string => `select ${COLUMNS},${more}
 coalesce((select json_agg(json_build_object('kind', k.kind, 'part', k.part, 'round', k.round, 'spec', k.spec, 'startAt', k.start_at, 'pauses', k.pauses, 'extensions', k.extensions, 'calendar', k.calendar,
   'calendarVersion', k.calendar_version, 'state', k.state, 'dueOn', k.due_on, 'dueAt', k.due_at, 'runs', k.runs, 'provisional', k.provisional, 'computedAt', k.computed_at, 'endedAt', k.ended_at, 'missedAt', k.missed_at)
   order by k.start_at, k.kind, k.part, k.round) from case_clock k where k.case_id = c.id), '[]'::json) clocks,
 coalesce((select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'state', t.state, 'unitId', t.unit_id, 'assigneeId', t.assignee_id, 'body', t.body, 'openedAt', t.opened_at, 'openedBy', t.opened_by, 'answeredAt', t.answered_at)
   order by t.opened_at, t.id) from case_task t where t.case_id = c.id), '[]'::json) tasks,
 coalesce((select json_agg(json_build_object('part', p.part, 'partyId', p.party_id, 'accountId', p.account_id, 'unitId', p.unit_id, 'name', p.name, 'told', p.told)) from case_part p where p.case_id = c.id), '[]'::json) parts,
 coalesce((select json_agg(json_build_object('event', e.event, 'actorId', e.actor_id, 'actorKind', e.actor_kind, 'actorName', e.actor_name, 'role', e.role, 'at', e.at, 'round', e.round) order by e.id) from case_event e where e.case_id = c.id), '[]'::json) acts,
 coalesce((select json_agg(json_build_object('fileId', f.file_id, 'key', f.key, 'label', f.label, 'sha256', f.sha256, 'addedAt', f.added_at) order by f.added_at) from case_attachment f where f.case_id = c.id), '[]'::json) attachments,
 coalesce((select json_agg(json_build_object('id', s.id, 'caseType', s.case_type, 'number', s.number, 'state', s.state, 'phase', s.phase, 'result', s.result, 'topic', s.topic) order by s.opened_at, s.id) from case_file s where s.parent_id = c.id), '[]'::json) subs,
 (select min(m.at) from timer m where m.case_id = c.id) due_timer
 from case_file c where ${where}`

export type Loaded<F> = { type: CaseType<F>; state: CaseState<F>; calendar: string; dueTimer: string | null }

/** The case with everything a decision needs, whoever reads: timers and consumers. @throws CaseError `case.notFound` */
export async function loadCase<F = unknown>(house: House, id: string, db: Db = house.database.pool): Promise<Loaded<F>> {
  return toLoaded(house, (await db.query<Raw>({ ...prepared(LOAD('c.id = $1')), values: [id] })).rows[0])
}

/** The case if the reader's scope holds it; outside of it answers as if it did not exist. @throws CaseError `case.notFound` */
export async function loadForReader<F = unknown>(house: House, id: string, reader: Reader): Promise<Loaded<F>> {
  const values: unknown[] = [id]
  const scope = scopeSql(reader, 'c', values)
  return toLoaded(house, (await house.database.pool.query<Raw>({ ...prepared(LOAD(`c.id = $1 and ${scope}`)), values })).rows[0])
}

/**
 * The case as above, and with it in the same round trip what its page shows around it: `more` adds its values and answers columns about `c`.
 * @throws CaseError `case.notFound`
 */
export async function loadWith<More>(house: House, id: string, reader: Reader, more: (values: unknown[]) => string): Promise<Loaded<unknown> & { more: More }> {
  const values: unknown[] = [id]
  const where = `c.id = $1 and ${scopeSql(reader, 'c', values)}`
  const { rows: [raw] } = await house.database.pool.query<Raw & More>({ ...prepared(LOAD(where, `${more(values)},`)), values })
  return { ...toLoaded(house, raw), more: raw as More }
}

function toLoaded<F>(house: House, raw: Raw | undefined): Loaded<F> {
  if (!raw) return fail(refuse.notFound({}))
  const type = typeOf<F>(house, raw.case_type)
  return { type, calendar: raw.calendar, dueTimer: raw.due_timer, state: stateOf(house, type, raw) }
}

function stateOf<F>(house: House, type: CaseType<F>, raw: Raw): CaseState<F> {
  const facts = fromStored(type.facts, raw.facts, house.seal)
  return {
    id: raw.id, caseType: raw.case_type, kind: raw.kind, topic: raw.topic, number: raw.number, queryCode: raw.query_code, parentId: raw.parent_id, state: raw.state, version: raw.version, round: raw.round,
    regionCode: raw.region_code, unitId: raw.unit_id, unitPath: raw.unit_path, handlerId: raw.handler_id, title: raw.title, party: raw.party, facts, flags: raw.flags,
    result: raw.result, stateLeft: raw.state_left, channel: raw.channel, openedAt: raw.opened_at, receivedAt: raw.received_at, enteredAt: raw.entered_at, changedAt: raw.changed_at, endedAt: raw.ended_at,
    clocks: raw.clocks.map((one) => ({ ...one, startAt: instantText(one.startAt), dueAt: instant(one.dueAt), computedAt: instantText(one.computedAt), endedAt: instant(one.endedAt), missedAt: instant(one.missedAt) })),
    tasks: raw.tasks.map((one) => ({ ...one, openedAt: instantText(one.openedAt), answeredAt: instant(one.answeredAt) })), parts: raw.parts,
    acts: raw.acts.map(({ actorKind, at, ...act }) => ({ ...act, at: instantText(at), actorName: nameOfActor(type, facts, { kind: actorKind, name: act.actorName }) })), attachments: raw.attachments.map((one) => ({ ...one, addedAt: instantText(one.addedAt) })), subs: raw.subs,
  }
}

const instant = (text: string | null): string | null => (text === null ? null : instantText(text))

