import { instantText } from '@onewindow/database/pg-types'
import type { CaseState, Context, Performer } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { clockView } from './clock-view.ts'
import type { ActionView, CaseView, DocumentView, PartView, RelatedCase, TaskView, TimelineItem } from './definition/views.ts'
import { factsView } from './facts-view.ts'
import { flagsForParties, viewForParties } from './for-parties.ts'
import { formSchema } from './form-schema.ts'
import type { House } from './house.ts'
import { loadWith } from './load.ts'
import { mayAnswer } from './may-act.ts'
import { permittedActions } from './permitted.ts'
import { contextOf } from './perform.ts'
import { relatedSql } from './related-cases.ts'
import { nameOfActor, nameOfParty } from './unnamed.ts'

type RawEvent = {
  id: number; event: string; from_state: string | null; to_state: string; at: string; actor_name: string; role: string | null; actor_kind: TimelineItem['actorKind']; reason: string | null
  body: Record<string, unknown> & { documents?: { id: string; document: string }[] }
}
type Around = {
  region_name: string | null; unit_names: { zh: string; en: string } | null; handler_name: string | null
  documents: DocumentView[]; events: RawEvent[]; task_units: Record<string, string>; /** Officers and units who hold a place, by their id. */ holders: Record<string, string>; related: RelatedCase[]
}

const around = (reader: Performer) => (values: unknown[]): string => `
 (select r.name from region r where r.code = c.region_code) region_name, (select json_build_object('zh', u.name_zh, 'en', u.name_en) from unit u where u.id = c.unit_id) unit_names, (select h.display_name from account h where h.id = c.handler_id) handler_name,
 coalesce((select json_agg(json_build_object('id', d.id, 'document', d.document, 'version', d.version, 'number', d.number, 'issuedAt', d.issued_at, 'verifyCode', d.verify_code) order by d.issued_at desc) from issued_document d where d.case_id = c.id and d.voided_at is null), '[]'::json) documents,
 coalesce((select json_agg(e order by e.id desc) from (select id, event, from_state, to_state, at, actor_name, role, actor_kind, reason, body from case_event where case_id = c.id${reader.kind === 'citizen' ? ' and not internal' : ''} order by id desc limit 100) e), '[]'::json) events,
 coalesce((select json_object_agg(t.unit_id, tu.name_zh) from case_task t join unit tu on tu.id = t.unit_id where t.case_id = c.id), '{}'::json) task_units,
 coalesce((select json_object_agg(coalesce(p.account_id::text, p.unit_id), coalesce(pa.display_name, pu.name_zh)) from case_part p left join account pa on pa.id = p.account_id left join unit pu on pu.id = p.unit_id where p.case_id = c.id and coalesce(pa.display_name, pu.name_zh) is not null), '{}'::json) holders,
 ${relatedSql(reader, values)} related`

/**
 * The page of one case, as this reader may see it: citizens see roles instead of officers' names and no internal events.
 * @throws CaseError `case.notFound` out of scope
 */
export async function caseView(house: House, id: string, reader: Performer): Promise<CaseView> {
  const { type, state, more } = await loadWith<Around>(house, id, reader, around(reader))
  return viewOf(type, state, await contextOf(house, type, state, reader, house.clock.now(), { event: 'read', input: {} }), more)
}

function viewOf<F>(type: CaseType<F>, c: CaseState<F>, ctx: Context, around: Around): CaseView {
  const staff = ctx.actor.kind !== 'citizen'
  const documents = around.documents.map((document) => ({ ...document, issuedAt: instantText(document.issuedAt) }))
  const numbers = new Map(documents.map((document) => [document.id, document.number]))
  const view: CaseView = {
    id: c.id, caseType: c.caseType, topic: c.topic, number: c.number, queryCode: staff ? null : c.queryCode, state: c.state, phase: type.lifecycle.states[c.state]?.is ?? 'open', title: c.title, party: c.party,
    regionCode: c.regionCode, regionName: around.region_name ?? c.regionCode, unitId: c.unitId, unitName: around.unit_names?.zh ?? c.unitId, unitNameEn: around.unit_names?.en ?? c.unitId,
    handlerName: staff ? around.handler_name : null, mayAnswer: staff && mayAnswer(ctx.actor, c), version: c.version, flags: staff ? c.flags : flagsForParties(c.flags), result: c.result, channel: c.channel, openedAt: c.openedAt, receivedAt: c.receivedAt, endedAt: c.endedAt,
    clocks: c.clocks.map((clock) => clockView(clock, ctx.calendar, ctx.at, Boolean(type.lifecycle.clocks[clock.kind]?.sorts))),
    tasks: c.tasks.map((task): TaskView => ({ id: task.id, kind: task.kind, state: task.state, unitId: task.unitId, unitName: task.unitId ? (around.task_units[task.unitId] ?? task.unitId) : null, body: taskBody(task.body), openedAt: task.openedAt, answeredAt: task.answeredAt, own: task.openedBy !== null && task.openedBy === ctx.actor.accountId })),
    parts: c.parts.map((one): PartView => ({ part: one.part, name: (staff ? (around.holders[one.accountId ?? one.unitId ?? ''] ?? nameOfParty(type, c.facts, one)) : one.name), holder: one.partyId ? 'party' : one.accountId ? 'officer' : 'unit' })), documents, attachments: c.attachments,
    timeline: around.events.map((event) => toTimelineItem(event, numbers, whoOf(type, c, event, staff))), actions: actionViews(type, c, ctx),
    facts: type.ownPanel ? [] : [...findingsOf(type, c, ctx, staff), ...factsView(type, c.facts, ctx.actor)], codes: keptCodes(type, c, ctx, staff), related: around.related,
  }
  // What a party reads is named, so it is read whole; `withheld` keeps a party's words from the office, not from the party.
  return staff ? view : viewForParties(type, { ...view, facts: type.ownPanel ? [] : factsView({ facts: type.facts }, c.facts, ctx.actor, true) })
}

/** What does not hold, before the facts it is about. */
const findingsOf = <F>(type: CaseType<F>, c: CaseState<F>, ctx: Context, staff: boolean): CaseView['facts'] =>
  (staff ? Object.entries(type.findings?.(c, ctx) ?? {}).map(([key, value]) => ({ key, value, covered: false })) : [])

/** Names the case keeps behind its codes; parties read those of the fields that are theirs. */
function keptCodes<F>(type: CaseType<F>, c: CaseState<F>, ctx: Context, staff: boolean): CaseView['codes'] {
  const kept = type.keptCodes?.(c, ctx) ?? {}
  return staff ? kept : Object.fromEntries(Object.entries(kept).filter(([field]) => type.partyCodes?.includes(field)))
}

/** A proposal keeps who may not confirm and with which grants; readers see what is proposed, not that. */
function taskBody(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'grants' && name !== 'confirmed'))
}

/** Parties read their own names, the office the names of colleagues and of those who did not ask to stay unknown. */
const whoOf = <F>(type: CaseType<F>, { facts }: CaseState<F>, { actor_kind: kind, actor_name: name }: RawEvent, staff: boolean): string => (staff ? nameOfActor(type, facts, { kind, name }) : kind === 'citizen' ? name : '')

function toTimelineItem(event: RawEvent, numbers: Map<string, string | null>, who: string): TimelineItem {
  const { documents = [], ...body } = event.body
  return {
    id: event.id, event: event.event, fromState: event.from_state, toState: event.to_state, at: instantText(event.at), who, role: event.role, actorKind: event.actor_kind,
    reason: event.reason, body, documents: documents.map(({ id, document }) => ({ id, document, number: numbers.get(id) ?? null })),
  }
}

/** The permitted events with the form each one asks for, drawn from its own input schema. */
export function actionViews<F>(type: CaseType<F>, c: CaseState<F>, ctx: Context): ActionView[] {
  return permittedActions(type, c, ctx).map((action) => ({
    ...action, refusal: action.refusal && { code: action.refusal.code, params: action.refusal.params }, form: formOf(type, action.event),
  }))
}

function formOf<F>(type: CaseType<F>, event: string): Readonly<Record<string, unknown>> | null {
  const input = type.events[event]?.input
  return input ? formSchema(input) : null
}
