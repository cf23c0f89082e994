import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { RoleId } from '@onewindow/identity/roles'
import type { ReviewStage } from '../catalogue/definition.ts'
import { itemOf } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

/** Stages of the item's chain between acceptance and decision that nobody has signed yet, in order. An inspection recorded by two officers signs its stage. */
export function openStages(c: CaseState<ApplicationFacts>, ctx: Context): ReviewStage[] {
  const signed = new Set(c.facts.stages.map(({ stage }) => stage))
  return itemOf(ctx).reviewChain.filter(({ stage, seq }) => !['accept', 'decide', 'issue'].includes(stage) && !signed.has(stageKey(stage, seq)))
}

/** A chain may hold two review stages: each is known by kind and place. */
export const stageKey = (stage: string, seq: number): string => `${seq}:${stage}`

const ROLES = { acceptor: 'acceptor', reviewer: 'reviewer', assessor: 'reviewer', expert: 'expert', inspector: 'inspector', hearing_officer: 'hearingOfficer', decider: 'decisionMaker', issuer: 'issuer' } as const satisfies Record<ReviewStage['role'], RoleId>

/** The account role behind a role of the item's chain (common vocabulary §1). */
export const roleOfStage = (stage: ReviewStage): RoleId => ROLES[stage.role]

/** The next stage this officer may sign. Inspections and hearings are signed by their own records. */
export function stageToSign(c: CaseState<ApplicationFacts>, ctx: Context): ReviewStage | null {
  return openStages(c, ctx).find((stage) => !['inspect', 'hearing'].includes(stage.stage) && ctx.actor.grants.some(({ role }) => role === roleOfStage(stage))) ?? null
}

/** The last stage of substance: sending the case for decision signs it. */
export const lastReview = (ctx: Context): ReviewStage | null => itemOf(ctx).reviewChain.findLast(({ stage, role }) => !['accept', 'decide', 'issue', 'inspect', 'hearing'].includes(stage) && ROLES[role] === 'reviewer') ?? null
