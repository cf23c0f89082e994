import type { CaseState } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import { policyOf } from '../in-force.ts'
import { askedBy, registeredOf } from './registered.ts'
import type { BenefitFacts } from './schemas.ts'

/** Facts are read anew for every decision: what somebody confirms or checks is what holds then (convenience §3.10). */
export async function benefitKnown(db: Db, { facts }: CaseState<BenefitFacts>, moment: Moment): Promise<Record<string, unknown>> {
  const policy = policyOf(facts.policy, moment)
  return { registered: policy ? await registeredOf(db, facts.partyId, askedBy(policy)) : [] }
}
