import { lifecycleOf, role } from '@onewindow/casework/lifecycle'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Refusal } from '@onewindow/casework/refusal'
import { groupOf } from '../hall/halls.ts'
import { refuseWindow } from './errors.ts'
import type { GroupsInput, WindowFacts } from './schemas.ts'

type Case = CaseState<WindowFacts>
const clerk = role('windowClerk')
const manager = role('hallManager')
const own = { source: 'own' } as const

/** What is loaded with a window: tickets at it, and groups that would have nobody left. */
type Known = { serving?: number; orphaned?: string[] }
const knownOf = ({ known }: Context): Known => known as Known
const isManager = ({ actor }: Context): boolean => actor.grants.some((grant) => grant.role === 'hallManager')

const groupsExist = ({ facts }: Case, { groups }: GroupsInput): Refusal | null => (groups.every((group) => groupOf(facts.hallId, group)) ? null : refuseWindow.unknownGroup({}))
const ownWindow = ({ facts }: Case, { actor }: Context): Refusal | null => (facts.clerkId === actor.accountId ? null : refuseWindow.otherClerk({}))
const idle = (c: Case, ctx: Context): Refusal | null => ownWindow(c, ctx) ?? ((knownOf(ctx).serving ?? 0) > 0 ? refuseWindow.serving({}) : null)

/** Whoever sits there, or the manager for them. */
const mayResume = (c: Case, ctx: Context): Refusal | null => (isManager(ctx) ? null : ownWindow(c, ctx))

/** The last window of a group with people waiting stays open until the manager has moved the group. */
function mayClose(c: Case, ctx: Context): Refusal | null {
  const refusal = isManager(ctx) ? null : ownWindow(c, ctx)
  if (refusal) return refusal
  if ((knownOf(ctx).serving ?? 0) > 0) return refuseWindow.serving({})
  const { orphaned = [] } = knownOf(ctx)
  return orphaned.length > 0 ? refuseWindow.lastOfGroup({ list: orphaned }) : null
}

/** 窗口 (window): created by the hall, opened by the clerk who sits there, closed for a break or the day. */
export const windowLifecycle = lifecycleOf<WindowFacts>()({
  caseType: 'window', kind: 'register',
  states: { closed: { is: 'open' }, open: { is: 'open' }, onBreak: { is: 'open' } },
  clocks: {},
  transitions: [
    { from: null, on: 'createWindow', to: 'closed', by: [manager], claims: ({ facts }) => [{ kind: 'window', key: `${facts.hallId}:${facts.code}` }], ...own },
    { from: 'closed', on: 'openWindow', to: 'open', by: [clerk], check: groupsExist, marks: ['primary'], ...own },
    { from: 'open', on: 'moveGroup', to: 'same', by: [manager], check: groupsExist, ...own },
    { from: 'open', on: 'pauseWindow', to: 'onBreak', by: [clerk], guard: idle, demands: ['reason'], ...own },
    { from: 'onBreak', on: 'resumeWindow', to: 'open', by: [clerk, manager], guard: mayResume, marks: ['primary'], ...own },
    { from: ['open', 'onBreak'], on: 'closeWindow', to: 'closed', by: [clerk, manager], guard: mayClose, ...own },
  ],
})
