import type { Me } from './session.ts'

export type Count = { scope: string; queue: string; n: number; overdue: number }

/** Order of the procedure: what waits for a person of this office first. */
export const QUEUES = ['toConfirm', 'task:opinion', 'task:hazardReport', 'task:special', 'toAccept', 'toReview', 'special', 'opinions', 'toDecide', 'toIssue', 'toDeliver', 'inProgress', 'waiting'] as const

/** Queues that stand in the side at once: more are read by nobody. */
const SHOWN = 10

/** Queues of a scope as the side shows them: those every office knows in the order of the procedure and the largest others, the rest folded; what is overdue counts before how many there are. */
export function sideQueuesOf(counts: readonly Count[], scope: string): { shown: string[]; folded: string[] } {
  const held = queuesOf(counts, scope)
  const weight = (queue: string): number => { const { n, overdue } = totalOf(counts, scope, queue); return overdue * (COUNTED + 1) + n }
  const [known, others] = [held.filter((queue) => (QUEUES as readonly string[]).includes(queue)), held.filter((queue) => !(QUEUES as readonly string[]).includes(queue)).sort((a, b) => weight(b) - weight(a))]
  const room = Math.max(0, SHOWN - known.length)
  return others.length <= room + 1 ? { shown: [...known, ...others], folded: [] } : { shown: [...known, ...others.slice(0, room)], folded: others.slice(room) }
}

/** More rows than this are not counted: shown as 1,000+. */
export const COUNTED = 1000

/** Own cases. */
export const ownScope = (me: Me): string => me.scopes[0] ?? 'mine'

/** The list behind one of the officer's posts: its organ, or its region where the role reaches over one. */
export function scopeOfGrant(me: Me, grant: Me['grants'][number] | undefined): string {
  if (!grant) return 'mine'
  const wanted = [`U:${grant.unitId}`, `R:${grant.regionCode}`]
  return wanted.find((scope) => me.scopes.includes(scope)) ?? me.scopes[1] ?? 'mine'
}

const inScope = (counts: readonly Count[], scope: string): readonly Count[] => counts.filter((count) => count.scope === scope)

/** How many rows a scope or one of its queues holds, and how many of them are overdue. A case in two queues stands in both. */
export function totalOf(counts: readonly Count[], scope: string, queue?: string): { n: number; overdue: number } {
  return inScope(counts, scope).filter((count) => queue === undefined || count.queue === queue).reduce((sum, { n, overdue }) => ({ n: sum.n + n, overdue: sum.overdue + overdue }), { n: 0, overdue: 0 })
}

/** Queues of a scope that hold anything, in the order of the procedure; unknown ones last. */
export function queuesOf(counts: readonly Count[], scope: string): string[] {
  const held = [...new Set(inScope(counts, scope).filter(({ n }) => n > 0).map(({ queue }) => queue))]
  const place = (queue: string): number => (QUEUES as readonly string[]).indexOf(queue) + 1 || QUEUES.length + 1
  return held.sort((a, b) => place(a) - place(b))
}
