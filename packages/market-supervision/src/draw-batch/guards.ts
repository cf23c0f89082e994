import type { Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { ceremonyOf, openSupplement, type Case } from './draw.ts'
import { refuseDraw } from './errors.ts'
import { TASKS_A_STEP } from './schemas.ts'

type Reason = Refusal | null

/** 优化营商环境条例 §54: drawn under a plan that is public and in force. */
export const planInForce = (_c: Case, { known }: Context): Reason => (['published', 'running'].includes(String(known.planState)) ? null : refuseDraw.planNotInForce({}))

const partnerOf = ({ facts, unitId }: Case, { actor }: Context) => facts.departments.find((one) => one.unitId !== unitId && actor.grants.some((grant) => grant.unitId === one.unitId && grant.role === 'inspectionPlanner'))
export const mayJoin = (c: Case, ctx: Context): Reason => {
  const partner = partnerOf(c, ctx)
  return partner ? (partner.joined ? refuseDraw.alreadyJoined({}) : null) : refuseDraw.notJoint({})
}
export const mayLeave = (c: Case, ctx: Context): Reason => (partnerOf(c, ctx)?.joined ? null : refuseDraw.notJoint({}))

/** A void draw is counted in public, and another one needs the word of the head (market supervision §5.2). */
export const awaitsWord = (c: Case): Reason => (c.facts.afterVoid?.why === '' ? null : refuseDraw.noWordNeeded({}))
export const wordGiven = (c: Case): Reason => (c.facts.afterVoid?.why === '' ? refuseDraw.voidBefore({ number: c.facts.afterVoid.number }) : null)

export const nothingCommitted = (c: Case): Reason => (c.facts.commitments.length === 0 ? null : refuseDraw.listFrozen({}))
export const firstToCommit = nothingCommitted
export const secondToCommit = (c: Case): Reason => (c.facts.commitments.length === 1 ? null : refuseDraw.secretsMissing({}))
export const firstToReveal = (c: Case): Reason => (c.facts.reveals.length === 0 ? null : refuseDraw.lastSecretMissing({}))
export const lastToReveal = (c: Case): Reason => (c.facts.reveals.length === 1 ? null : refuseDraw.secretsMissing({}))

/** Beside the draw, which is never drawn again: what both parties commit to and reveal for seats nobody holds (market supervision §3.3, MS-07). */
export const noSupplementOpen = ({ facts }: Case): Reason => (openSupplement(facts) ? refuseDraw.supplementOpen({}) : null)
export const supplementUnderWay = ({ facts }: Case): Reason => (openSupplement(facts) ? null : refuseDraw.alreadyDrawn({}))
const inSupplement = (what: 'commitments' | 'reveals', n: number) => (c: Case): Reason => {
  const { commitments, [what]: there } = ceremonyOf(c.facts)
  if (!openSupplement(c.facts)) return refuseDraw.alreadyDrawn({})
  return there.length === n && (what === 'commitments' || commitments.length === 2) ? null : refuseDraw.secretsMissing({})
}
export const supplementToCommit = inSupplement('commitments', 0)
export const supplementToBind = inSupplement('commitments', 1)
export const supplementToReveal = inSupplement('reveals', 0)
export const supplementToDraw = inSupplement('reveals', 1)

/** Tries at a secret before the supervisor has to look (market supervision §11). */
const TRIES = 5
const missedBy = ({ facts: { missed } }: Case, accountId: string | null): number => missed.filter((one) => one === accountId).length
export const triesUsed = (c: Case, { actor }: Context): Reason => (missedBy(c, actor.accountId) >= TRIES ? refuseDraw.triesUsed({ n: TRIES }) : null)
export const someoneLocked = (c: Case): Reason => (c.facts.missed.some((one) => missedBy(c, one) >= TRIES) ? null : refuseDraw.noTriesUsed({}))
/** With the last try the supervisor hears of it, once. */
export const lastTryGone = (c: Case): boolean => missedBy(c, c.facts.missed.at(-1) ?? null) === TRIES

/** Steps that lead to a draw; after it none of them is possible again, and after the commitment none that would change a list (market supervision §11). */
const TO_THE_DRAW: readonly string[] = ['freeze', 'unfreeze', 'commit', 'reveal', 'revealLast']
const TO_THE_LISTS: readonly string[] = ['joinDepartment', 'leaveDepartment', 'freeze', 'unfreeze']
export function whyImpossible(c: Case, event: string): Reason {
  if (c.facts.draw && TO_THE_DRAW.includes(event)) return refuseDraw.alreadyDrawn({})
  return c.state === 'committed' && TO_THE_LISTS.includes(event) ? refuseDraw.listFrozen({}) : null
}

const left = ({ facts: { draw, issued } }: Case): number => (draw?.selected.length ?? 0) - issued
export const moreSteps = (c: Case): Reason => (left(c) > TASKS_A_STEP ? null : refuseDraw.nothingToIssue({}))
export const lastStep = (c: Case): Reason => (left(c) <= TASKS_A_STEP ? null : refuseDraw.nothingToIssue({}))

/** Every visit of the draw is there and has ended. */
export function visitsDone({ facts }: Case, { known }: Context): Reason {
  const { draw, notIssued, replaced } = facts
  const supplement = openSupplement(facts)
  const expected = (draw?.selected.length ?? 0) - notIssued.length + replaced.length
  const open = Number(known.openTasks ?? 0)
  return open === 0 && Number(known.allTasks ?? 0) >= expected && !supplement ? null : refuseDraw.visitsOpen({ n: Math.max(open, 1) })
}

/** Within the year of the plan, one at a time. */
export function mayChallenge(c: Case, { today }: Context): Reason {
  if (c.facts.challenge) return refuseDraw.challengeOpen({})
  return today.slice(0, 4) === c.facts.plannedOn.slice(0, 4) ? null : refuseDraw.noChallenge({})
}
/** A firm speaks once about a draw, so that nobody keeps it from being filed away. */
export const firstOfFirm = ({ facts: { firmChallenges } }: Case, { by }: { by?: string }): Reason => (firmChallenges.some(({ id }) => id === by) ? refuse.limitReached({ times: 1 }) : null)
export const challenged = (c: Case): Reason => (c.facts.challenge ? null : refuseDraw.noChallenge({}))
