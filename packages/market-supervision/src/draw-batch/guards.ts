import type { Context } from '@onewindow/casework/case-state'
import type { Refusal } from '@onewindow/casework/refusal'
import type { Case } from './draw.ts'
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

export const nothingCommitted = (c: Case): Reason => (c.facts.commitments.length === 0 ? null : refuseDraw.listFrozen({}))
export const firstToCommit = nothingCommitted
export const secondToCommit = (c: Case): Reason => (c.facts.commitments.length === 1 ? null : refuseDraw.secretsMissing({}))
export const firstToReveal = (c: Case): Reason => (c.facts.reveals.length === 0 ? null : refuseDraw.lastSecretMissing({}))
export const lastToReveal = (c: Case): Reason => (c.facts.reveals.length === 1 ? null : refuseDraw.secretsMissing({}))

const left = ({ facts: { draw, issued } }: Case): number => (draw?.selected.length ?? 0) - issued
export const moreSteps = (c: Case): Reason => (left(c) > TASKS_A_STEP ? null : refuseDraw.nothingToIssue({}))
export const lastStep = (c: Case): Reason => (left(c) <= TASKS_A_STEP ? null : refuseDraw.nothingToIssue({}))

/** Every visit of the draw is there and has ended. */
export function visitsDone({ facts: { draw, notIssued, replaced } }: Case, { known }: Context): Reason {
  const expected = (draw?.selected.length ?? 0) - notIssued.length + replaced.length
  const open = Number(known.openTasks ?? 0)
  return open === 0 && Number(known.allTasks ?? 0) >= expected ? null : refuseDraw.visitsOpen({ n: Math.max(open, 1) })
}

/** Within the year of the plan, one at a time. */
export function mayChallenge(c: Case, { today }: Context): Reason {
  if (c.facts.challenge) return refuseDraw.challengeOpen({})
  return today.slice(0, 4) === c.facts.plannedOn.slice(0, 4) ? null : refuseDraw.noChallenge({})
}
export const challenged = (c: Case): Reason => (c.facts.challenge ? null : refuseDraw.noChallenge({}))
