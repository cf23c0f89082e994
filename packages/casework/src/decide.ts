import type { EventName } from '@onewindow/events/events'
import { applyClocks } from './clock-effects.ts'
import { holdersOf, type CaseState, type Context, type PartRecord, type TaskRecord } from './case-state.ts'
import type { Attached, CaseType, Change } from './case-type.ts'
import { refuse } from './errors.ts'
import { FILE_DEMANDS, figureOf, statesFrom, type Actor, type Row } from './lifecycle.ts'
import { ordersOf, type LinkKind, type OpenOrder, type Tells } from './opens.ts'
import { mayAct } from './may-act.ts'
import { printable } from './printable.ts'
import { fail, type Refusal } from './refusal.ts'
import { actOf } from './unnamed.ts'

type AnyRow<F> = Row<F, string, string, string, string>

/** What a person asks for: an event on a case with what was typed. */
export type Ask = { event: string; input: unknown; reason?: string | undefined; files?: readonly Attached[] | undefined; pictures?: readonly string[] | undefined; /** Ids for what the decision creates; chance stays outside. */ ids: () => string }

/** `id` is fixed by the decision where other cases refer to the paper; else the commit gives one. */
export type DocumentOrder = { id?: string; doc: string; data: Record<string, unknown>; series: string | null; unitId?: string | null }

/** The outcome of one event: the case before and after and all that leaves with the commit. */
export type Decision<F> = {
  before: CaseState<F> | null
  after: CaseState<F>
  event: string
  to: string
  erased: boolean
  row: AnyRow<F>
  reason: string | null
  body: Record<string, unknown>
  documents: DocumentOrder[]
  notices: { event: string; to: Actor[] }[]
  emits: EventName[]
  claims: { kind: string; key: string }[]
  releases: 'all' | readonly string[]
  attach: Attached[]
  detach: string[]
  opens: OpenOrder[]
  tells: readonly Tells[]
  links: readonly { to: string; kind: LinkKind }[]
  /** Addresses of pictures that are fetched once the commit is there. */
  pictures?: readonly string[] | undefined
  searchText: string | null
  /** True when the row waits for a second person: only a proposal was recorded. */
  proposed: boolean
}

const REASON_MIN = 5

/**
 * The decision itself: pure, no clock, no IO. Order of refusals: state (409), person (403), limits, reason and content (422).
 * @throws CaseError with the first refusal
 */
export function decide<F>(type: CaseType<F>, c: CaseState<F> | null, ask: Ask, moment: Context, opening?: CaseState<F>): Decision<F> {
  const ctx = ask.files?.length ? { ...moment, files: ask.files } : moment
  const here = c ?? opening
  if (!here) throw new Error(`${type.name}.${ask.event}: no case and no opening`)
  const row = pickRow(type, c, here, ask, ctx)
  demand(row, ask, ctx)
  const spec = type.events[ask.event]
  const checked = spec?.check?.(here, ask.input as never, ctx) ?? null
  if (checked) fail(checked)
  const change = withFiles(spec?.change?.(here, ask.input as never, ctx) ?? {}, ask)
  demandFiles(row, here, change)
  if (row.confirmedBy && ctx.known.confirmed !== true) return propose(type, here, c, row, ask, ctx)
  return outcome(type, c, here, row, change, ask, ctx)
}

/** Rows of this event from the case's state, narrowed by actor, separation, limit and guard; exactly one must remain. */
function pickRow<F>(type: CaseType<F>, c: CaseState<F> | null, here: CaseState<F>, ask: Ask, ctx: Context): AnyRow<F> {
  const rows = rowsFor(type, c, ask.event)
  if (rows.length === 0) fail(type.explain?.(here, ask.event) ?? illegal(here, ask.event))
  const mine = rows.filter((row) => mayAct(row, here, ctx.actor))
  if (mine.length === 0) fail(refuse.roleMissing({ roles: rows.flatMap((row) => row.by.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : []))) }))
  const separated = mine.map((row) => [row, separation(row, here, ctx, type)] as const)
  const free = separated.filter(([, refusal]) => !refusal).map(([row]) => row)
  if (free.length === 0) fail(separated[0]?.[1] as Refusal)
  const judged = free.map((row) => [row, row.guard?.(here, ctx) ?? null] as const)
  const able = judged.filter(([, refusal]) => !refusal).map(([row]) => row)
  if (able.length === 0) fail(judged[0]?.[1] as Refusal)
  const meant = able.map((row) => [row, row.check?.(here, ask.input as never, ctx) ?? null] as const)
  const open = meant.filter(([, refusal]) => !refusal).map(([row]) => row)
  if (open.length === 0) fail(meant[0]?.[1] as Refusal)
  if (open.length > 1) throw new Error(`${type.name}.${ask.event} from ${here.state}: ${open.length} rows hold at once`)
  return open[0] as AnyRow<F>
}

/** All rows of an event that start where the case stands. */
export function rowsFor<F>(type: CaseType<F>, c: CaseState<F> | null, event: string): AnyRow<F>[] {
  return type.lifecycle.transitions.filter((row) => row.on === event && (c === null ? row.from === null : statesFrom(type.lifecycle as never, row).includes(c.state)))
}

/** Separation of duties, recusal and limits: facts about this person and this case. */
export function separation<F>(row: AnyRow<F>, here: CaseState<F>, ctx: Context, type?: Pick<CaseType<F>, 'excludes' | 'pairFault'>): Refusal | null {
  const { actor } = ctx
  if (actor.kind === 'staff' && (here.parts.some((p) => p.partyId && actor.relatedPartyIds.includes(p.partyId)) || type?.excludes?.(here, actor))) return refuse.recused({})
  const barredSeat = row.notHolding?.find((name) => actor.accountId !== null && holdersOf(here, name).includes(actor.accountId))
  if (barredSeat) return refuse.sameOfficer({ event: barredSeat })
  const notPair = row.pair ? (type?.pairFault?.(here, row.pair, ctx) ?? (isPair(here, row.pair, ctx) ? null : refuse.officerInvalid({}))) : null
  if (notPair) return notPair
  const done = row.notBy?.find((event) => here.acts.some((act) => act.event === event && act.actorId === actor.accountId && actor.accountId))
  if (done) return refuse.sameOfficer({ event: done })
  if (row.limit) {
    const times = here.acts.filter((act) => act.event === row.on && (row.limit?.per === 'case' || (row.limit?.per === 'actor' ? act.actorId === actor.accountId : act.round === here.round))).length
    const most = figureOf(row.limit.times, ctx)
    if (times >= most) return refuse.limitReached({ times: most })
  }
  return null
}

/** At least two officers hold the seat with certificates in force today, and one of them acts (行政处罚法 §42). */
function isPair<F>(here: CaseState<F>, name: string, ctx: Context): boolean {
  const certified = (ctx.known.certified ?? []) as readonly string[]
  const valid = new Set(holdersOf(here, name).filter((accountId) => certified.includes(accountId)))
  return valid.size >= 2 && ctx.actor.accountId !== null && valid.has(ctx.actor.accountId)
}

const withFiles = <F>(change: Change<F>, { files }: Ask): Change<F> => (files?.length ? { ...change, attach: [...(change.attach ?? []), ...files] } : change)

/** A recording, photo or consent that the row demands is on the case already or comes with the event. */
function demandFiles<F>(row: AnyRow<F>, here: CaseState<F>, change: Change<F>): void {
  const keys = [...here.attachments, ...(change.attach ?? [])].map(({ key }) => key.split(':')[0])
  const missing = FILE_DEMANDS.find((key) => row.demands?.includes(key) && !keys.includes(key))
  if (missing) fail(refuse.fileNeeded({ file: missing }))
}

function demand<F>(row: AnyRow<F>, ask: Ask, ctx: Context): void {
  if (row.demands?.includes('reason') && (ask.reason ?? '').trim().length < REASON_MIN) fail(refuse.reasonNeeded({ n: REASON_MIN }))
  if (row.demands?.includes('secondFactor') && !ctx.actor.secondFactor) fail(refuse.secondFactorNeeded({}))
}

/** "Already done by W. at 10:32": the last act tells who moved the case away from where the reader saw it. */
export function illegal<F>(here: CaseState<F>, event: string): Refusal {
  const last = here.acts.at(-1)
  return refuse.illegalEvent({ who: last?.actorName ?? '', at: last?.at ?? here.enteredAt, what: last?.event ?? '', event })
}

function outcome<F>(type: CaseType<F>, c: CaseState<F> | null, here: CaseState<F>, row: AnyRow<F>, change: Change<F>, ask: Ask, ctx: Context): Decision<F> {
  const to = row.to === 'same' || row.to === 'erased' ? here.state : row.to === 'stateLeft' ? (here.stateLeft ?? here.state) : row.to
  const moved = to !== here.state || c === null
  const ended = type.lifecycle.states[to]?.is === 'ended'
  const flags = new Set([...here.flags.filter((flag) => !row.sets?.clears?.includes(flag)), ...(row.sets?.flags ?? []), ...(change.flags ?? [])])
  const quiet = row.marks?.includes('quiet') ?? false
  const changed: CaseState<F> = {
    ...here, state: to, version: here.version + 1, facts: change.facts ?? here.facts, title: change.title ?? here.title, party: change.party ?? here.party,
    topic: change.topic ?? here.topic, channel: change.channel ?? here.channel, receivedAt: change.receivedAt ?? here.receivedAt,
    unitId: change.unit?.id ?? here.unitId, unitPath: change.unit?.path ?? here.unitPath, regionCode: change.unit?.regionCode ?? here.regionCode,
    handlerId: change.handlerId !== undefined ? change.handlerId : moved ? null : here.handlerId,
    flags: [...flags], result: change.result ?? row.sets?.result ?? here.result, round: here.round + (row.sets?.round === 'next' ? 1 : 0),
    stateLeft: moved ? leftAt(type, here, to) : here.stateLeft, enteredAt: moved ? ctx.at : here.enteredAt, changedAt: quiet && ctx.actor.kind === 'system' ? here.changedAt : ctx.at, endedAt: ended ? (moved ? ctx.at : here.endedAt) : null,
    parts: mergeParts(here.parts, change),
    tasks: applyTasks(here, row, change, ask, ctx),
    attachments: [...here.attachments.filter(({ fileId }) => !change.detach?.includes(fileId)), ...(change.attach ?? []).map((file) => ({ ...file, addedAt: ctx.at }))],
  }
  const notified = notifiedBy(row, changed, ctx)
  const knowing = { ...changed, parts: toldOf(changed.parts, row, notified, ctx) }
  const withAct = quiet ? knowing : { ...knowing, acts: [...here.acts, actOf(type, { facts: knowing.facts, round: here.round }, ask.event, ctx)] }
  const after = { ...withAct, clocks: applyClocks(withAct, row, change, type.lifecycle.clocks, ctx) }
  const documents = documentsOf(type, row, after, ask, ctx)
  return {
    before: c, after, event: ask.event, to, erased: row.to === 'erased', row, reason: ask.reason?.trim() || null, body: change.body ?? {},
    documents, notices: notified.length > 0 ? [{ event: ask.event, to: notified }] : [],
    emits: [...emittedBy(row, after, ctx), ...(ended && moved ? ['caseClosed' as const] : [])], claims: row.claims?.(after, ctx) ?? [], releases: row.releases ?? [],
    attach: change.attach ?? [], detach: change.detach ?? [], opens: ordersOf(row.opens, after, ctx, ask.input, documents, ask.ids), tells: row.tells ?? [], links: change.links ?? [], pictures: ask.pictures, searchText: change.searchText ?? null, proposed: false,
  }
}

/** Where an interruption came from: kept on entering a state that leads back, and through one interruption inside another. */
function leftAt<F>(type: CaseType<F>, here: CaseState<F>, to: string): string | null {
  const leadsBack = (state: string): boolean => type.lifecycle.transitions.some((row) => row.to === 'stateLeft' && statesFrom(type.lifecycle as never, row).includes(state))
  return leadsBack(to) && !leadsBack(here.state) ? here.state : leadsBack(here.state) && !leadsBack(to) ? null : here.stateLeft
}

/** Whom a row notifies in this case. */
const notifiedBy = <F>(row: AnyRow<F>, c: CaseState<F>, ctx: Context): Actor[] => (row.notifies ?? []).flatMap((one) => ('to' in one ? (one.if(c, ctx) ? [one.to] : []) : [one]))

/** What a row tells other domains in this case. */
const emittedBy = <F>(row: AnyRow<F>, c: CaseState<F>, ctx: Context): EventName[] => (row.emits ?? []).flatMap((one) => (typeof one === 'string' ? [one] : one.if(c, ctx) ? [one.event] : []))

/** A party that is notified, or acts itself, knows of the case from then on; not another one for which the same person might act. */
function toldOf<F>(parts: PartRecord[], { by }: AnyRow<F>, notified: readonly Actor[], { actor }: Context): PartRecord[] {
  const holds = (actors: readonly Actor[], part: string): boolean => actors.some((one) => one.kind === 'part' && one.part === part)
  const acts = ({ part, partyId }: PartRecord): boolean => actor.kind === 'citizen' && partyId !== null && (partyId === actor.actingPartyId || (actor.partyIds.includes(partyId) && holds(by, part)))
  const hears = (one: PartRecord): boolean => one.partyId !== null && (acts(one) || holds(notified, one.part))
  return parts.map((one) => (!one.told && hears(one) ? { ...one, told: true } : one))
}

/** Who has left a place and taken it up again in one event stays. */
function mergeParts<F>(old: PartRecord[], { parts = [], leave = [] }: Change<F>): PartRecord[] {
  const told = new Set(old.filter((p) => p.told).map(partKey))
  const fresh = new Map(parts.map((p) => [partKey(p), told.has(partKey(p)) ? { ...p, told: true } : p]))
  const gone = new Set(leave.map(partKey))
  return [...old.filter((p) => !fresh.has(partKey(p)) && !gone.has(partKey(p))), ...fresh.values()]
}

/** One place of one holder in a case. */
export const partKey = (p: Pick<PartRecord, 'part' | 'partyId' | 'accountId' | 'unitId'>): string => `${p.part}|${p.partyId ?? p.accountId ?? p.unitId}`

/** What the change names, else what the row says: a task opened for the own unit, the oldest open one of the kind answered. */
function applyTasks<F>(here: CaseState<F>, row: AnyRow<F>, change: Change<F>, ask: Ask, ctx: Context): TaskRecord[] {
  const { tasks } = here
  const cancelled = row.tasks?.cancel ?? []
  const oldest = row.tasks?.answer ? tasks.find(({ kind, state }) => kind === row.tasks?.answer && state === 'open') : undefined
  const answered = change.answerTask ?? (oldest ? { id: oldest.id, body: {} } : null)
  const kept = tasks.map((task) => {
    if (task.id === answered?.id) return { ...task, state: 'answered' as const, answeredAt: ctx.at, body: { ...task.body, ...answered.body } }
    if (task.state === 'open' && cancelled.includes(task.kind)) return { ...task, state: 'cancelled' as const, answeredAt: ctx.at }
    return task
  })
  const ordered = change.openTasks ?? (row.tasks?.open ? [{ kind: row.tasks.open, unitId: here.unitId }] : [])
  const opened = ordered.map((task: NonNullable<Change<F>['openTasks']>[number]) => ({
    id: ask.ids(), kind: task.kind, state: 'open' as const, unitId: task.unitId ?? null, assigneeId: task.assigneeId ?? null, body: task.body ?? {},
    openedAt: ctx.at, openedBy: ctx.actor.accountId, answeredAt: null,
  }))
  return [...kept, ...opened]
}

function documentsOf<F>(type: CaseType<F>, row: AnyRow<F>, after: CaseState<F>, ask: Ask, ctx: Context): (DocumentOrder & { id: string })[] {
  return (row.issues ?? []).flatMap((issue) => {
    if (typeof issue !== 'string' && !issue.if(after, ctx)) return []
    const doc = typeof issue === 'string' ? issue : issue.doc
    const make = type.documents[doc]
    if (!make) throw new Error(`${type.name}: document ${doc} has no maker`)
    const { data, series, unitId } = make(after, ctx, ask.input, ask.reason)
    return [{ id: ask.ids(), doc, data: printable(data), series: series ?? null, unitId: unitId ?? null }]
  })
}

/** Records the wish of the first person; the second one's `confirm` carries it out. */
function propose<F>(type: CaseType<F>, here: CaseState<F>, c: CaseState<F> | null, row: AnyRow<F>, ask: Ask, ctx: Context): Decision<F> {
  if (here.tasks.some((task) => task.kind === 'proposal' && task.state === 'open' && task.body.event === ask.event)) fail(illegal(here, ask.event))
  const task: TaskRecord = {
    id: ask.ids(), kind: 'proposal', state: 'open', unitId: here.unitId, assigneeId: null, openedAt: ctx.at, openedBy: ctx.actor.accountId, answeredAt: null,
    body: { event: ask.event, input: ask.input, reason: ask.reason ?? null, by: ctx.actor.name, grants: ctx.actor.grants, need: row.confirmedBy?.need ?? 1, confirmed: [], kinds: [], declined: [] },
  }
  const files = ask.files ?? []
  const after = { ...here, version: here.version + 1, tasks: [...here.tasks, task], acts: [...here.acts, actOf(type, here, 'propose', ctx)], attachments: [...here.attachments, ...files.map((file) => ({ ...file, addedAt: ctx.at }))] }
  return {
    before: c, after, event: 'propose', to: here.state, erased: false, row: { ...row, marks: ['internal'] }, reason: ask.reason?.trim() || null, body: { proposal: task.id, event: ask.event },
    documents: [], notices: [{ event: 'propose', to: [...(row.confirmedBy?.by ?? [])] }], emits: [], claims: [], releases: [], attach: [...files], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: true,
  }
}

