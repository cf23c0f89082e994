import { stageLeaf } from '@onewindow/audit/stage'
import { compareInstants, dayOf } from '@onewindow/calendar/day'
import { inTransaction } from '@onewindow/identity/write-context'
import { actByItself } from './act-by-itself.ts'
import type { CaseState, Context, Performer } from './case-state.ts'
import type { Attached, CaseType, Db, Opening } from './case-type.ts'
import { commit, hashOf, type CaseReceipt, type Key } from './commit.ts'
import { assignNext } from './assign.ts'
import { decide, type Ask, type Decision } from './decide.ts'
import { refuse, refuseFile, refuseSystem } from './errors.ts'
import { fireTimersOf } from './fire-timers.ts'
import type { House } from './house.ts'
import { knownTo } from './known-to.ts'
import { loadForReader, type Loaded } from './load.ts'
import { takeNumber } from './numbering.ts'
import { CaseError, fail } from './refusal.ts'
import { nameOfActor } from './unnamed.ts'

/** One request to do something with a case, as it comes from a procedure. */
export type Request = {
  caseId: string
  /** The type the event was asked for as: a case of another one is not found, so that no event meets facts it was not made for. */
  caseType?: string | undefined
  /** The version the person saw; a newer one in between answers `case.stale`. */
  version: number
  event: string
  input?: unknown
  reason?: string | undefined
  /** Files the person puts on the case with it. */
  files?: readonly Attached[] | undefined
  /** Where pictures lie that the person speaks of: each is fetched after the commit and put on the case, or stays a link in the words. */
  pictures?: readonly string[] | undefined
  /** Idempotency key of the request (UUID). */
  key?: string | undefined
}

/** The event and what was typed with it. */
export type Asked = { event: string; input?: unknown }

/** What turns a loaded case into a decision: the event of a row, or one of the spine's own. */
export type Decide = (type: CaseType<unknown>, state: CaseState<unknown>, ctx: Context) => Decision<unknown>

/**
 * Load, decide, commit: the only way an existing case changes.
 * @throws CaseError `case.notFound` out of scope, `case.stale`, `case.illegalEvent`, and whatever guards and checks of the row say
 */
export async function perform(house: House, performer: Performer, request: Request): Promise<CaseReceipt> {
  const ask: Ask = { event: request.event, input: request.input, reason: request.reason, files: request.files, pictures: request.pictures, ids: house.ids }
  return change(house, performer, request, (type, state, ctx) => decide(type, state, ask, ctx))
}

/**
 * The same road for the spine's own events (comment, confirm, decline), which are in no table. `asked` names the event whose needs are loaded:
 * who confirms a proposal decides about the event that was proposed.
 */
export async function change(
  house: House, performer: Performer, request: Request, decision: Decide, asked: (state: CaseState<unknown>) => Asked = () => request,
): Promise<CaseReceipt> {
  const key = keyOf(performer, request.key, [request.caseId, request.event, request.input ?? null, request.reason ?? null, ...contentOf(request.files)])
  return once(house, key, async () => {
    await house.step?.('beforeLoad')
    const { type, state } = await loadFresh(house, performer, request)
    if (state.version !== request.version) fail(staleOf(state))
    try {
      return await decideAndCommit(house, type, state, performer, asked(state), key, decision)
    } catch (error) {
      if (error instanceof CaseError && error.refusal.kind === 'person') await noteRefused(house, performer, request, error.refusal.code)
      if (error instanceof CaseError) await keepRefused(house, type, state, performer, request.event, error.refusal.code)
      throw error
    }
  })
}

/** Opens a case by the event of a row that starts from nothing. @throws CaseError as the row's guards say */
export async function open(house: House, performer: Performer, opening: Opening, request: Omit<Request, 'caseId' | 'caseType' | 'version'>): Promise<CaseReceipt> {
  const key = keyOf(performer, request.key, [opening.caseType, opening.topic, request.event, request.input ?? null, request.reason ?? null, ...contentOf(request.files)])
  return once(house, key, async () => {
    const type = house.types.get(opening.caseType) as unknown as CaseType<unknown> | undefined
    if (!type) throw new Error(`There is no case type ${opening.caseType}`)
    const state = emptyCase(house, type, opening)
    const ask: Ask = { event: request.event, input: request.input, reason: request.reason, files: request.files, pictures: request.pictures, ids: house.ids }
    return decideAndCommit(house, type, state, performer, ask, key, (t, here, ctx) => {
      const decided = decide(t, null, ask, ctx, here)
      return { ...decided, links: [...(opening.links ?? []), ...decided.links] }
    })
  })
}

/** Somebody tried what this person may not do in this case: the log keeps it, the case does not change. */
async function noteRefused(house: House, performer: Performer, { caseId, event }: Request, code: string): Promise<void> {
  const { accountId } = performer
  await stageLeaf(house.database.pool, { at: house.clock.now(), actor: accountId ? `account:${accountId}` : performer.kind, action: 'case.refused', subject: caseId, purpose: 'case', event: { code, event, caseId, accountId } })
}

/** What the type keeps of refusals in the case itself, by its own system row: a code shown at the wrong door, a secret that was not the one bound. Under the lock of the case, so that of many tries in one moment each is noted. */
async function keepRefused(house: House, type: CaseType<unknown>, { id }: CaseState<unknown>, { accountId }: Performer, tried: string, code: string): Promise<void> {
  const event = type.keepsRefusals?.[code]
  if (event) await inTransaction(house.database.pool, (client) => actByItself(client, house, id, () => [event], { accountId, event: tried }))
}

/** What time alone brings about comes before an event of the same instant (R3): overdue timers of this case fire first. */
async function loadFresh(house: House, performer: Performer, { caseId, caseType }: Request): Promise<Loaded<unknown>> {
  const loaded = await loadForReader(house, caseId, performer)
  if (caseType !== undefined && loaded.type.name !== caseType) fail(refuse.notFound({}))
  if (!loaded.dueTimer || compareInstants(loaded.dueTimer, house.clock.now()) > 0) return loaded
  await fireTimersOf(house, caseId, house.clock.now())
  return loadForReader(house, caseId, performer)
}

function staleOf(state: CaseState<unknown>) {
  const last = state.acts.at(-1)
  return refuse.stale({ who: last?.actorName ?? state.party, at: last?.at ?? state.enteredAt, what: last?.event ?? '', version: state.version })
}

/** The context of a decision at this instant, in the calendar of the case's region. */
export async function contextOf<F>(house: House, type: CaseType<F>, state: CaseState<F>, performer: Performer, at: string, asked: { event: string; input: unknown }): Promise<Context> {
  const today = dayOf(at)
  const moment = { at, today, settings: house.settings }
  return { ...moment, calendar: house.calendars.forRegion(state.regionCode), actor: performer, known: await knownTo(house.database.pool, type, state, moment, asked) }
}

async function decideAndCommit(house: House, type: CaseType<unknown>, state: CaseState<unknown>, performer: Performer, asked: Asked, key: Key | null, decision: Decide): Promise<CaseReceipt> {
  const ctx = await contextOf(house, type, state, performer, house.clock.now(), { event: asked.event, input: asked.input })
  const found = decision(type, state, ctx)
  if (isDecision(found, performer) && house.decisionsClosed?.()) fail(refuseSystem.decisionsClosed({}))
  const decided = await assigned(house, type, await numbered(house, type, found, ctx), ctx)
  await checkFiles(house, performer, decided)
  await house.step?.('afterDecide')
  const receipt = await write(house, type, decided, ctx, key, asked.input)
  await house.step?.('afterCommit')
  return receipt ?? fail(await movedOn(house, type, state))
}

/** An officer settles what a person gets: the row names the result. */
const isDecision = ({ row, proposed }: Decision<unknown>, { kind }: Performer): boolean => kind === 'staff' && !proposed && row.sets?.result !== undefined

/** Only what this account uploaded (or, for a partner, what was stored with its call) and what passed the check may be put on a case, with the hash the store knows; the system hands on what already lies on a case. @throws CaseError `file.hashMismatch` */
async function checkFiles(house: House, performer: Performer, { attach }: Decision<unknown>): Promise<void> {
  if (attach.length === 0) return
  const { rows } = await house.database.pool.query<{ id: string; sha256: string }>(
    `select id, sha256 from stored_file where id = any($1::uuid[]) and status = 'clean' and (owner_account_id is not distinct from $2 or $3)`, [attach.map(({ fileId }) => fileId), performer.accountId, performer.kind === 'system'])
  const known = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  if (attach.some(({ fileId, sha256 }) => known.get(fileId) !== sha256)) fail(refuseFile.hashMismatch({}))
}

async function assigned(house: House, type: CaseType<unknown>, decision: Decision<unknown>, ctx: Context): Promise<Decision<unknown>> {
  const handlerId = await assignNext(house, type, decision, ctx.today)
  return handlerId === decision.after.handlerId ? decision : { ...decision, after: { ...decision.after, handlerId } }
}

/** A case gets its number and query code when it leaves the draft. */
async function numbered(house: House, type: CaseType<unknown>, decision: Decision<unknown>, ctx: Context): Promise<Decision<unknown>> {
  const { after } = decision
  if (after.number || type.lifecycle.states[after.state]?.is === 'draft') return decision
  const number = await takeNumber(house.database.pool, type, after, ctx.today)
  if (!number) return decision
  return { ...decision, after: { ...after, number, queryCode: house.code(6) } }
}

/** One statement, or a short transaction when the event keeps rows of the domain's own beside the case. */
export async function write(house: House, type: CaseType<unknown>, decision: Decision<unknown>, ctx: Context, key: Key | null, input: unknown): Promise<CaseReceipt | null> {
  const persist = type.persist?.[decision.event]
  if (!persist) {
    await house.step?.('beforeCommit')
    return commit(house, type, decision, ctx, key, house.database.pool)
  }
  const client = await house.database.pool.connect()
  try {
    await client.query('begin')
    // Two at the same moment write the domain's rows one after the other, and the later one hears that the case moved on.
    if (decision.before && !await isStill(client, decision.before)) {
      await client.query('rollback')
      return null
    }
    await persist(client, { before: decision.before, after: decision.after, event: decision.event, input, ctx })
    await house.step?.('beforeCommit')
    const receipt = await commit(house, type, decision, ctx, key, client)
    await house.step?.('afterStatement')
    await client.query(receipt ? 'commit' : 'rollback')
    return receipt
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Holds the case at this version until the end of the transaction. */
const isStill = async (db: Db, { id, version }: CaseState<unknown>): Promise<boolean> => ((await db.query('select 1 from case_file where id = $1 and version = $2 for update', [id, version])).rowCount ?? 0) > 0

/** Somebody was faster. A draft leaves no entries: there the party itself wrote, in another window. */
async function movedOn(house: House, type: CaseType<unknown>, state: CaseState<unknown>) {
  const { rows: [now] } = await house.database.pool.query<{ version: number; kind: Performer['kind']; name: string; at: string; what: string }>(
    `select c.version, coalesce(e.actor_name, c.party) name, coalesce(e.actor_kind, 'system') kind, coalesce(e.at, c.changed_at) at, coalesce(e.event, '') what from case_file c
     left join lateral (select actor_name, actor_kind, at, event from case_event where case_id = c.id order by id desc limit 1) e on true where c.id = $1`, [state.id])
  return now ? refuse.stale({ who: nameOfActor(type, state.facts, now), at: now.at, what: now.what, version: now.version }) : refuse.notFound({})
}

/** What the files of a request are, whichever ids they were kept under: a partner sends them anew when it tries again. */
const contentOf = (files: readonly Attached[] | undefined): unknown[] => (files?.length ? [files.map(({ key, label, sha256 }) => ({ key, label, sha256 }))] : [])

function keyOf(performer: Performer, key: string | undefined, body: unknown): Key | null {
  const actor = performer.accountId ?? performer.reach?.partnerId
  return key && actor ? { actor, key, hash: hashOf(body) } : null
}

/**
 * Exactly once per key: the key is written by the commit itself. When the command is refused or the key is already there, an earlier success with the same key
 * and body answers instead, so a retry after a lost answer is invisible.
 */
async function once(house: House, key: Key | null, run: () => Promise<CaseReceipt>): Promise<CaseReceipt> {
  try {
    return await run()
  } catch (error) {
    const known = key ? await answerOf(house, key) : null
    if (known) return known
    throw claimTaken(error)
  }
}

async function answerOf(house: House, key: Key): Promise<CaseReceipt | null> {
  const { rows } = await house.database.pool.query<{ hash: string; answer: CaseReceipt }>('select hash, answer from idempotency_key where actor = $1 and key = $2', [key.actor, key.key])
  const row = rows[0]
  if (!row) return null
  if (row.hash !== key.hash) fail(refuse.idempotencyMismatch({}))
  const { rows: documents } = await house.database.pool.query<CaseReceipt['documents'][number]>('select id, document, number from issued_document where id = any($1)', [row.answer.documents.map(({ id }) => id)])
  return { ...row.answer, documents }
}

/** A claim someone else holds is a refusal, every other database error stays what it is. */
function claimTaken(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'claim_pkey' ? new CaseError(refuse.taken({ list: [] })) : error
}

function emptyCase(house: House, type: CaseType<unknown>, opening: Opening): CaseState<unknown> {
  const at = house.clock.now()
  return {
    id: opening.id ?? house.ids(), caseType: type.name, kind: type.lifecycle.kind, topic: opening.topic, number: null, queryCode: null, parentId: opening.parentId ?? null, state: '', version: 0, round: 0,
    regionCode: opening.regionCode, unitId: opening.unitId, unitPath: opening.unitPath, handlerId: null, title: opening.title, party: opening.party, facts: opening.facts, flags: [...(opening.flags ?? [])], result: null, stateLeft: null,
    channel: opening.channel, openedAt: at, receivedAt: null, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: [...(opening.parts ?? [])], acts: [], attachments: [], subs: [],
  }
}
