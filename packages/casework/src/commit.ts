import { createHash } from 'node:crypto'
import { payloadOf } from '@onewindow/events/events'
import { caseEventDigest } from '@onewindow/audit/case-event'
import { newSalt } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context, PartRecord } from './case-state.ts'
import type { CaseType, Db } from './case-type.ts'
import { CHANGE_CASE, CHANGE_CASE_AND_WORDS, ERASE_CASE, OPEN_CASE } from './commit-statement.ts'
import { partKey, type Decision } from './decide.ts'
import { typeOf, type House } from './house.ts'
import type { OpenOrder } from './opens.ts'
import { initialsOf } from './readings.ts'
import { CONFINED } from './scope.ts'
import { toStored } from './sensitive.ts'
import { thresholdTimers } from './timers.ts'
import { nameOfActor } from './unnamed.ts'
import { worklistEntries } from './worklist-entries.ts'

export type Key = { actor: string; key: string; hash: string }
export type CaseReceipt = { caseId: string; number: string | null; queryCode: string | null; version: number; state: string; event: string; at: string; documents: { id: string; document: string; number: string | null }[] }

/** Hash of what was asked, so that a key used again with another body is seen. */
export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const holderOf = (p: PartRecord): string => p.partyId ?? p.accountId ?? p.unitId ?? p.name

/**
 * Writes a decision in one statement on `db` (a pool, or a client inside a transaction). Null: the version was stale, nothing was written.
 * Unique violations (a claim taken, a key used) come as database errors with the constraint's name; `perform` turns them into refusals.
 */
export async function commit<F>(house: House, type: CaseType<F>, decision: Decision<F>, ctx: Context, key: Key | null, db: Db): Promise<CaseReceipt | null> {
  const { after } = decision
  const receipt: CaseReceipt = { caseId: after.id, number: after.number, queryCode: after.queryCode, version: after.version, state: after.state, event: decision.event, at: ctx.at, documents: [] }
  const keys = key ? [{ ...key, answer: receipt, at: ctx.at }] : []
  if (decision.erased) {
    const { rows } = await db.query<{ id: string }>({ ...ERASE_CASE, values: [after.id, after.version - 1, JSON.stringify(keys), ctx.at] })
    return rows.length > 0 ? receipt : null
  }
  const quiet = decision.row.marks?.includes('quiet') ?? false
  const documents = documentRows(house, decision, ctx)
  receipt.documents = documents.map(({ id, document }) => ({ id, document, number: null }))
  const event = quiet ? null : eventRow(type, decision, ctx, documents)
  const body = {
    case: caseRow(type, decision, ctx, house), keys, events: event ? [event] : [],
    clocks: after.clocks.filter((clock) => !decision.before?.clocks.includes(clock)).map((clock) => ({
      kind: clock.kind, part: clock.part, round: clock.round, purpose: clock.spec.kind, spec: clock.spec, start_at: clock.startAt, pauses: clock.pauses, extensions: clock.extensions, calendar: clock.calendar,
      calendar_version: clock.calendarVersion, state: clock.state, due_on: clock.dueOn, due_at: clock.dueAt, runs: clock.runs, provisional: clock.provisional, computed_at: clock.computedAt, ended_at: clock.endedAt, missed_at: clock.missedAt,
    })),
    tasks: after.tasks.filter((task) => !decision.before?.tasks.includes(task)).map((task) => ({ id: task.id, kind: task.kind, state: task.state, unit_id: task.unitId, assignee_id: task.assigneeId, body: task.body, opened_at: task.openedAt, opened_by: task.openedBy, answered_at: task.answeredAt })),
    parts: after.parts.filter((p) => !decision.before?.parts.includes(p)).map((p) => ({ part: p.part, holder: holderOf(p), party_id: p.partyId, account_id: p.accountId, unit_id: p.unitId, name: p.name, told: type.ownPanel === true || p.told === true })),
    leave: gone(decision), links: decision.links.map(({ to, kind }) => ({ to_id: to, kind, at: ctx.at })),
    attachments: decision.attach.map((file) => ({ file_id: file.fileId, key: file.key, label: file.label, sha256: file.sha256, added_by: ctx.actor.accountId, added_at: ctx.at })),
    detach: decision.detach, documents, claims: decision.claims, releases: decision.releases,
    timers: thresholdTimers(after, type.lifecycle, ctx), worklist: worklistEntries(after, type.lifecycle),
    outbox: outboxRows(house, type, decision, ctx, documents),
    leaves: event ? [{ at: ctx.at, actor: event.actor_id ? `account:${event.actor_id}` : event.actor_kind, action: `${after.caseType}.${decision.event}`, subject: after.id, purpose: 'case', digest: event.digest }] : [],
  }
  const statement = decision.before === null ? OPEN_CASE : isFoundByOthers(decision) ? CHANGE_CASE_AND_WORDS : CHANGE_CASE
  const { rows } = await db.query<{ version: number; documents: CaseReceipt['documents'] }>({ ...statement, values: [JSON.stringify(body)] })
  return rows[0] ? { ...receipt, documents: rows[0].documents } : null
}

/** Places given up, as the statement finds them. */
function gone<F>({ before, after }: Decision<F>): string[] {
  const kept = new Set(after.parts.map(partKey))
  return (before?.parts ?? []).filter((one) => !kept.has(partKey(one))).map((one) => `${one.part}|${holderOf(one)}`)
}

/** What every case is found by, the party by its initials too; the words of its domain come beside them. */
const wordsOf = <F>({ number, title, party }: CaseState<F>): string => [number, title, party, ...initialsOf(party)].filter(Boolean).join(' ')

const isFoundByOthers = <F>({ before, after, searchText }: Decision<F>): boolean => searchText !== null || before === null || wordsOf(before) !== wordsOf(after)

function caseRow<F>(type: CaseType<F>, { after, row, searchText }: Decision<F>, ctx: Context, house: House): Record<string, unknown> {
  const isReminder = ctx.actor.kind === 'system' && row.marks?.includes('quiet')
  return {
    id: after.id, was: after.version - 1, case_type: after.caseType, kind: after.kind, topic: after.topic, number: after.number, query_code: after.queryCode, parent_id: after.parentId, state: after.state,
    phase: type.lifecycle.states[after.state]?.is ?? 'open', round: after.round, region_code: after.regionCode, unit_id: after.unitId, unit_path: after.unitPath, handler_id: after.handlerId, title: after.title,
    party: after.party, facts: toStored(type.facts, after.facts, house.seal), flags: after.flags, result: after.result, state_left: after.stateLeft, channel: after.channel, calendar: ctx.calendar.id,
    opened_at: after.openedAt, received_at: after.receivedAt, entered_at: after.enteredAt, changed_at: isReminder ? after.changedAt : ctx.at, ended_at: after.endedAt,
    search_text: wordsOf(after), words: searchText || null,
  }
}

type DocumentRow = { id: string; document: string; version: number; series: string | null; pattern: string | null; organ: string; region_code: string; data: unknown; issued_at: string; verify_code: string }

function documentRows<F>(house: House, { after, documents }: Decision<F>, ctx: Context): DocumentRow[] {
  return documents.map(({ id, doc, data, series, unitId }) => {
    const named = house.naming({ series, unitId: unitId ?? after.unitId, year: Number(ctx.today.slice(0, 4)) })
    return { id: id ?? house.ids(), document: doc, version: 1, series: named.series, pattern: named.pattern, organ: named.organ, region_code: after.regionCode, data, issued_at: ctx.at, verify_code: house.code(16) }
  })
}

/** The role under which the performer acted: the first of the row's roles that the account holds. */
function roleOf<F>({ row }: Decision<F>, ctx: Context): string | null {
  const roles = row.by.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : []))
  return roles.find((id) => ctx.actor.grants.some((grant) => grant.role === id)) ?? null
}

function eventRow<F>(type: CaseType<F>, decision: Decision<F>, ctx: Context, documents: DocumentRow[]) {
  const { after, before, row, event, reason } = decision
  const body = { ...decision.body, documents: documents.map(({ id, document }) => ({ id, document })) }
  const act = {
    caseId: after.id, version: after.version, event, fromState: before?.state ?? null, toState: after.state, actorKind: ctx.actor.kind, actorId: ctx.actor.accountId, actorName: nameOfActor(type, after.facts, ctx.actor),
    role: roleOf(decision, ctx), onBehalf: ctx.actor.actingFor && (nameOfActor(type, after.facts, { kind: ctx.actor.kind, name: ctx.actor.actingFor }) || null), at: ctx.at, reason, body, internal: row.marks?.includes('internal') ?? false, round: after.round,
  }
  const salt = newSalt()
  return {
    version: act.version, event, from_state: act.fromState, to_state: act.toState, actor_kind: act.actorKind, actor_id: act.actorId, actor_name: act.actorName, role: act.role, on_behalf: act.onBehalf,
    at: act.at, reason, body, internal: act.internal, round: act.round, salt, digest: caseEventDigest(salt, act),
  }
}

function outboxRows<F>(house: House, type: CaseType<F>, decision: Decision<F>, ctx: Context, documents: DocumentRow[]) {
  const { after, event } = decision
  const about = { caseId: after.id, caseType: after.caseType, version: after.version, event }
  return [
    ...(decision.row.marks?.includes('quiet') ? [] : [{ kind: 'caseChanged', at: ctx.at, payload: { ...about, scopes: scopesOf(after) } }]),
    ...decision.notices.map((notice) => ({ kind: 'notice', at: ctx.at, payload: { ...about, event: notice.event, to: notice.to, day: dayOf(ctx.at), documents: documents.map(({ id, document }) => ({ id, document })) } })),
    ...decision.emits.map((name) => ({ kind: name, at: ctx.at, payload: payloadOf(name, { number: after.number, result: after.result, unitId: after.unitId, channel: after.channel, round: after.round, ...decision.body, ...about }) })),
    // Told before anything is opened: a message that takes back what was on its way must not meet what this event puts in its place.
    ...decision.tells.map((tells) => ({ kind: 'caseTells', at: ctx.at, payload: { ...about, parentId: after.parentId, tells } })),
    ...decision.opens.map((order) => ({ kind: 'caseOpens', at: ctx.at, payload: { ...about, from: after.id, order: sealed(house, order) } })),
    ...(decision.pictures ?? []).map((address) => ({ kind: 'pictureNamed', at: ctx.at, payload: { ...about, address: house.seal.seal(address) } })),
    ...toParent(type, decision).map((parentId) => ({ kind: 'subChanged', at: ctx.at, payload: { ...about, parentId, state: after.state, result: after.result } })),
  ]
}

/** Who hears at once that something changed: the organs above the case and its region; of a confined one only whoever is named in it. */
const scopesOf = <F>({ flags, handlerId, parts, unitPath, regionCode }: CaseState<F>): string[] =>
  [...new Set(flags.includes(CONFINED) ? [handlerId, ...parts.map(({ accountId }) => accountId)].filter((id) => id !== null) : [...unitPath.split('/'), regionCode])]

/** Facts wait in the outbox as they will lie in the case: sealed where its schema says so. */
const sealed = (house: House, order: OpenOrder): OpenOrder =>
  ({ ...order, opening: { ...order.opening, facts: toStored(typeOf(house, order.type).facts, order.opening.facts, house.seal) } })

/** A case inside another tells it of every new state. */
function toParent<F>(type: CaseType<F>, { after, before }: Pick<Decision<F>, 'after' | 'before'>): string[] {
  const moved: boolean = (before as CaseState<F> | null)?.state !== after.state
  return after.parentId && moved && type.lifecycle.states[after.state]?.is !== 'draft' ? [after.parentId] : []
}

