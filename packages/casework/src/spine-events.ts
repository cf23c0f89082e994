import { dayOf } from '@onewindow/calendar/day'
import type { EventName } from '@onewindow/events/events'
import { inTransaction } from '@onewindow/identity/write-context'
import { systemPerformer, type CaseState, type Context, type Performer } from './case-state.ts'
import type { Attached, CaseType, Db } from './case-type.ts'
import { commit, type CaseReceipt } from './commit.ts'
import { confirm, decline, proposedEvent } from './confirm.ts'
import type { Decision } from './decide.ts'
import type { House } from './house.ts'
import { fireOverdue } from './fire-timers.ts'
import { knownTo } from './known-to.ts'
import { loadCase, type Loaded } from './load.ts'
import { change } from './perform.ts'
import { isFirst } from './receive.ts'
import { fail, type Refusal } from './refusal.ts'
import { actOf } from './unnamed.ts'

type OnCase = { caseId: string; version: number; key?: string | undefined }

/** The second person's answer to a proposal. @throws CaseError as `confirm` in confirm.ts */
export function answerProposal(house: House, performer: Performer, { caseId, version, key, proposalId, yes, reason }: OnCase & { proposalId: string; yes: boolean; reason?: string | undefined }): Promise<CaseReceipt> {
  const event = yes ? 'confirm' : 'decline'
  return change(house, performer, { caseId, version, event, input: { proposalId }, reason, key },
    (type, state, ctx) => (yes ? confirm : decline)(type, state, { proposalId, reason, ids: house.ids }, ctx), (state) => proposedEvent(state, proposalId) ?? { event, input: {} })
}

/** A word between the people of a case, with files where some came with it. Citizens see what is not internal. Changes nothing but the timeline. */
export function comment(house: House, performer: Performer, { caseId, version, key, text, internal, files = [], pictures }: OnCase & { text: string; internal: boolean; files?: readonly Attached[]; pictures?: readonly string[] }): Promise<CaseReceipt> {
  return change(house, performer, { caseId, version, event: 'comment', input: { text, internal }, files, key }, (type, state, ctx) => ({ ...remark(type, state, { text, files, internal: internal && performer.kind === 'staff' }, ctx), pictures }))
}

function remark(type: CaseType<unknown>, c: CaseState<unknown>, { text, files, internal }: { text: string; files: readonly Attached[]; internal: boolean }, ctx: Context): Decision<unknown> {
  const to = ctx.actor.kind !== 'staff' ? [{ kind: 'role' as const, role: 'reviewer' as const }] : [...new Set(c.parts.flatMap(({ part, partyId, told }) => (partyId && told ? [part] : [])))].map((part) => ({ kind: 'part' as const, part }))
  return { ...beside(type, c, { event: 'comment', body: { text }, files, internal }, ctx), notices: internal || to.length === 0 ? [] : [{ event: 'comment', to }] }
}

/** What stands in the timeline; `flags`: what the case is marked with from then on. */
type Entry = { event: string; body: Record<string, unknown>; files: readonly Attached[]; internal: boolean; flags?: readonly string[] }

/** An entry in the timeline that leaves everything else as it is. */
function beside(type: CaseType<unknown>, c: CaseState<unknown>, { event, body, files, internal, flags = c.flags }: Entry, ctx: Context): Decision<unknown> {
  const after = { ...c, flags: [...flags], version: c.version + 1, acts: [...c.acts, { ...actOf(type, c, event, ctx), role: null }], attachments: [...c.attachments, ...files.map((file) => ({ ...file, addedAt: ctx.at }))] }
  return {
    before: c, after, event, to: c.state, erased: false, row: { from: c.state, on: event, to: 'same', by: [], ...(internal ? { marks: ['internal'] as const } : {}), source: 'own' }, reason: null, body,
    documents: [], notices: [], emits: [], claims: [], releases: [], attach: [...files], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: false,
  }
}

/**
 * Puts files on a case that came after the event that spoke of them, once per key, whatever state the case has reached. Answers whether they were put now.
 * @throws CaseError `case.notFound`
 */
export async function attachOnce(house: House, caseId: string, { files, key }: { files: readonly Attached[]; key: string }): Promise<boolean> {
  await fireOverdue(house, caseId)
  return inTransaction(house.database.pool, async (client) => {
    await client.query('select 1 from case_file where id = $1 for update', [caseId])
    const loaded = await loadCase(house, caseId, client)
    if (!(await isFirst(client, key, house.clock.now()))) return false
    await putBeside(client, house, loaded, { event: 'attach', body: {}, files, internal: false })
    return true
  })
}

/**
 * What something elsewhere says of a case stands in its timeline, whatever state the case has reached; within the transaction of the message's mark. Its delivery names
 * the case (`in`), so that overdue deadlines fire before.
 * @param mark what the case is marked with from then on; `unmark`: what it is marked with no more
 * @param tell the part whose holders are told and read it; without one it is for the office alone
 * @throws CaseError `case.notFound`
 */
export async function noteOn(client: Db, house: House, caseId: string, { event, body, mark, unmark, tell }: { event: string; body: Record<string, unknown>; mark?: string; unmark?: string; tell?: string }): Promise<void> {
  await client.query('select 1 from case_file where id = $1 for update', [caseId])
  const loaded = await loadCase(house, caseId, client)
  await putBeside(client, house, loaded, { event, body, files: [], internal: !tell, ...(mark || unmark ? { flags: [...new Set([...loaded.state.flags, ...(mark ? [mark] : [])])].filter((one) => one !== unmark) } : {}) }, tell)
}

async function putBeside(client: Db, house: House, { type, state }: Loaded<unknown>, entry: Entry, tell?: string): Promise<void> {
  const at = house.clock.now()
  const moment = { at, today: dayOf(at), settings: house.settings }
  const ctx: Context = { ...moment, calendar: house.calendars.forRegion(state.regionCode), actor: systemPerformer, known: await knownTo(client, type, state, moment, { event: entry.event, input: {} }) }
  const decision = beside(type, state, entry, ctx)
  await commit(house, type, tell ? { ...decision, notices: [{ event: entry.event, to: [{ kind: 'part', part: tell }] }] } : decision, ctx, null, client)
}

/**
 * A person's word in the timeline, for the office alone, which another domain hears of by an event.
 * @param unmark a mark the case has no more
 */
export function say(house: House, performer: Performer, { caseId, version, key, event, body, emits, unmark, guard }: OnCase & { event: string; body: Record<string, unknown>; emits: EventName; unmark?: string; guard: (c: CaseState<unknown>) => Refusal | null }): Promise<CaseReceipt> {
  return change(house, performer, { caseId, version, event, input: body, key }, (type, state, ctx) => {
    const refusal = guard(state)
    if (refusal) fail(refusal)
    return { ...beside(type, state, { event, body, files: [], internal: true, flags: state.flags.filter((one) => one !== unmark) }, ctx), emits: [emits] }
  })
}

/** Whether what the key stands for was done. */
export async function wasDone({ database: { pool } }: House, key: string): Promise<boolean> {
  return (await pool.query('select 1 from effect where key = $1', [key])).rows.length > 0
}
