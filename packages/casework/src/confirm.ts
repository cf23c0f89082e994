import type { CaseState, Context, Grant, TaskRecord } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { decide, rowsFor, type Decision } from './decide.ts'
import { refuse } from './errors.ts'
import { matchesActor } from './may-act.ts'
import { fail } from './refusal.ts'

type Wish = { event: string; input: unknown; reason: string | null; grants: Grant[]; by: string; need: number; confirmed: string[] }
export type Answer = { proposalId: string; ids: () => string; reason?: string | undefined }

/** The event an open proposal waits with, as it was typed; null when there is none of that id. */
export function proposedEvent(c: Pick<CaseState<unknown>, 'tasks'>, proposalId: string): { event: string; input: unknown } | null {
  const task = c.tasks.find(({ id, kind, state }) => id === proposalId && kind === 'proposal' && state === 'open')
  return task ? { event: (task.body as Wish).event, input: (task.body as Wish).input } : null
}

function proposal<F>(type: CaseType<F>, c: CaseState<F>, { proposalId }: Answer, ctx: Context): { task: TaskRecord; wish: Wish } {
  const task = c.tasks.find((t) => t.id === proposalId && t.kind === 'proposal' && t.state === 'open')
  if (!task) return fail(refuse.nothingToConfirm({}))
  const wish = task.body as Wish
  const second = rowsFor(type, c, wish.event).flatMap((row) => row.confirmedBy?.by ?? [])
  if (!second.some((actor) => matchesActor(actor, c, ctx.actor))) fail(refuse.roleMissing({ roles: second.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : [])) }))
  if (ctx.actor.accountId === task.openedBy || wish.confirmed.includes(ctx.actor.accountId ?? '')) fail(refuse.secondPersonNeeded({}))
  return { task, wish }
}

/**
 * The second person's yes: carries out what the first proposed, under today's guards. Four eyes hold because neither may be the other.
 * @throws CaseError `case.nothingToConfirm`, `case.secondPersonNeeded`, `case.roleMissing`, and the refusals of the proposed event itself
 */
export function confirm<F>(type: CaseType<F>, c: CaseState<F>, answer: Answer, ctx: Context): Decision<F> {
  const { task, wish } = proposal(type, c, answer, ctx)
  const confirmed = [...wish.confirmed, ctx.actor.accountId ?? '']
  const answered: TaskRecord = { ...task, body: { ...task.body, confirmed, confirmedBy: ctx.actor.name }, ...(confirmed.length >= wish.need ? { state: 'answered', answeredAt: ctx.at } : {}) }
  const here = { ...c, tasks: c.tasks.map((t) => (t === task ? answered : t)) }
  const proposer = { ...ctx.actor, accountId: task.openedBy, name: wish.by, grants: wish.grants }
  if (confirmed.length < wish.need) return still(type, c, here, wish, ctx)
  const decision = decide(type, here, { event: wish.event, input: wish.input, reason: wish.reason ?? undefined, ids: answer.ids }, { ...ctx, actor: proposer, known: { ...ctx.known, confirmed: true, confirmedBy: { accountId: ctx.actor.accountId, name: ctx.actor.name } } })
  return { ...decision, before: c, body: { ...decision.body, proposedBy: wish.by, confirmedBy: ctx.actor.name } }
}

/** The second person's no: the proposal is closed with a reason, nothing else changes. */
export function decline<F>(type: CaseType<F>, c: CaseState<F>, answer: Answer, ctx: Context): Decision<F> {
  const { task, wish } = proposal(type, c, answer, ctx)
  const closed: TaskRecord = { ...task, state: 'answered', answeredAt: ctx.at, body: { ...task.body, declinedBy: ctx.actor.name } }
  return { ...still(type, c, { ...c, tasks: c.tasks.map((t) => (t === task ? closed : t)) }, wish, ctx), event: 'decline', reason: answer.reason ?? null }
}

function still<F>(type: CaseType<F>, before: CaseState<F>, here: CaseState<F>, wish: Wish, ctx: Context): Decision<F> {
  const row = rowsFor(type, before, wish.event)[0]
  if (!row) return fail(refuse.nothingToConfirm({}))
  const act = { event: 'confirm', actorId: ctx.actor.accountId, actorName: ctx.actor.name, role: null, at: ctx.at, round: here.round }
  return {
    before, after: { ...here, version: before.version + 1, acts: [...here.acts, act] }, event: 'confirm', to: here.state, erased: false, row: { ...row, marks: ['internal'] }, reason: null, body: { event: wish.event },
    documents: [], notices: [], emits: [], claims: [], releases: false, attach: [], detach: [], searchText: null, proposed: true,
  }
}
