import { holdersOf, systemPerformer, type CaseState, type Context, type Grant, type TaskRecord } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { decide, rowsFor, type Decision } from './decide.ts'
import { refuse } from './errors.ts'
import type { Actor, Need } from './lifecycle.ts'
import { matchesActor } from './may-act.ts'
import { fail } from './refusal.ts'

type Wish = { event: string; input: unknown; reason: string | null; grants: Grant[]; by: string; need: Need; confirmed: string[]; /** Which of the row's confirming actors have spoken, by place. */ kinds?: number[]; declined?: string[] }
export type Answer = { proposalId: string; ids: () => string; reason?: string | undefined }

/** The event an open proposal waits with, as it was typed; null when there is none of that id. */
export function proposedEvent(c: Pick<CaseState<unknown>, 'tasks'>, proposalId: string): { event: string; input: unknown } | null {
  const task = c.tasks.find(({ id, kind, state }) => id === proposalId && kind === 'proposal' && state === 'open')
  return task ? { event: (task.body as Wish).event, input: (task.body as Wish).input } : null
}

type Proposal = { task: TaskRecord; wish: Wish; second: readonly Actor[]; /** Place of the actor among those who confirm. */ kind: number }

function proposal<F>(type: CaseType<F>, c: CaseState<F>, { proposalId }: Answer, ctx: Context): Proposal {
  const task = c.tasks.find((t) => t.id === proposalId && t.kind === 'proposal' && t.state === 'open')
  if (!task) return fail(refuse.nothingToConfirm({}))
  const wish = task.body as Wish
  const second = rowsFor(type, c, wish.event).flatMap((row) => row.confirmedBy?.by ?? [])
  const kinds = second.flatMap((actor, i) => (matchesActor(actor, c, ctx.actor) ? [i] : []))
  if (kinds.length === 0) fail(refuse.roleMissing({ roles: second.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : [])) }))
  const spoken = [...wish.confirmed, ...(wish.declined ?? [])]
  if (ctx.actor.accountId === task.openedBy || spoken.includes(ctx.actor.accountId ?? '')) fail(refuse.secondPersonNeeded({}))
  const kind = wish.need === 'each' ? kinds.find((i) => !wish.kinds?.includes(i)) : kinds[0]
  return kind === undefined ? fail(refuse.secondPersonNeeded({})) : { task, wish, second, kind }
}

/** An event of the case after which this person may not decide about the one proposed (`notBy`): that holds for the second voice as for the first. */
function didBefore<F>(type: CaseType<F>, c: CaseState<F>, event: string, { actor }: Context): string | null {
  const mine = new Set(c.acts.filter(({ actorId }) => actorId !== null && actorId === actor.accountId).map((act) => act.event))
  const barred = rowsFor(type, c, event).map((row) => row.notBy?.find((one) => one !== 'propose' && one !== 'confirm' && mine.has(one)) ?? null)
  return barred.every((one) => one !== null) ? (barred[0] ?? null) : null
}

/** How many hold the seats that vote; the proposer's own seat counts, the proposer's voice does not. */
const voters = <F>(c: CaseState<F>, second: readonly Actor[]): number => new Set(second.flatMap((actor) => (actor.kind === 'seat' ? holdersOf(c, actor.part) : []))).size

/** So many people, one of every kind named, or more than half of the seats (机关负责人集体讨论, 行政处罚法 §57). */
function isEnough<F>(c: CaseState<F>, { need }: Wish, second: readonly Actor[], confirmed: readonly string[], kinds: readonly number[]): boolean {
  if (need === 'each') return second.every((_, i) => kinds.includes(i))
  if (need === 'majority') return confirmed.length * 2 > voters(c, second)
  return confirmed.length >= need
}

/**
 * The second person's yes: carries out what the first proposed, under today's guards. Four eyes hold because neither may be the other.
 * @throws CaseError `case.nothingToConfirm`, `case.secondPersonNeeded`, `case.roleMissing`, and the refusals of the proposed event itself
 */
export function confirm<F>(type: CaseType<F>, c: CaseState<F>, answer: Answer, ctx: Context): Decision<F> {
  const { task, wish, second, kind } = proposal(type, c, answer, ctx)
  const done = didBefore(type, c, wish.event, ctx)
  if (done) fail(refuse.sameOfficer({ event: done }))
  const confirmed = [...wish.confirmed, ctx.actor.accountId ?? '']
  const kinds = [...(wish.kinds ?? []), kind]
  const enough = isEnough(c, wish, second, confirmed, kinds)
  const answered: TaskRecord = { ...task, body: { ...task.body, confirmed, kinds, confirmedBy: ctx.actor.name }, ...(enough ? { state: 'answered', answeredAt: ctx.at } : {}) }
  const here = { ...c, tasks: c.tasks.map((t) => (t === task ? answered : t)) }
  const proposer = task.openedBy ? { ...ctx.actor, accountId: task.openedBy, name: wish.by, grants: wish.grants } : systemPerformer
  if (!enough) return still(type, c, here, wish, ctx)
  const decision = decide(type, here, { event: wish.event, input: wish.input, reason: wish.reason ?? undefined, ids: answer.ids }, { ...ctx, actor: proposer, known: { ...ctx.known, confirmed: true, confirmedBy: { accountId: ctx.actor.accountId, name: ctx.actor.name } } })
  return { ...decision, before: c, body: { ...decision.body, proposedBy: wish.by, confirmedBy: ctx.actor.name } }
}

/** The second person's no: the proposal is closed with a reason, nothing else changes. Among voters it closes when no majority can come about any more. */
export function decline<F>(type: CaseType<F>, c: CaseState<F>, answer: Answer, ctx: Context): Decision<F> {
  const { task, wish, second } = proposal(type, c, answer, ctx)
  const declined = [...(wish.declined ?? []), ctx.actor.accountId ?? '']
  const open = wish.need === 'majority' && (voters(c, second) - declined.length) * 2 > voters(c, second)
  const closed: TaskRecord = { ...task, body: { ...task.body, declined, declinedBy: ctx.actor.name }, ...(open ? {} : { state: 'answered', answeredAt: ctx.at }) }
  return { ...still(type, c, { ...c, tasks: c.tasks.map((t) => (t === task ? closed : t)) }, wish, ctx), event: 'decline', reason: answer.reason ?? null }
}

function still<F>(type: CaseType<F>, before: CaseState<F>, here: CaseState<F>, wish: Wish, ctx: Context): Decision<F> {
  const row = rowsFor(type, before, wish.event)[0]
  if (!row) return fail(refuse.nothingToConfirm({}))
  const act = { event: 'confirm', actorId: ctx.actor.accountId, actorName: ctx.actor.name, role: null, at: ctx.at, round: here.round }
  return {
    before, after: { ...here, version: before.version + 1, acts: [...here.acts, act] }, event: 'confirm', to: here.state, erased: false, row: { ...row, marks: ['internal'] }, reason: null, body: { event: wish.event },
    documents: [], notices: [], emits: [], claims: [], releases: [], attach: [], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: true,
  }
}
