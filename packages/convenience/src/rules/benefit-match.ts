import type { BenefitCondition, BenefitTier } from '../configuration/policy.ts'
import { judge } from './benefit-condition.ts'
import type { Facts } from './benefit-condition.ts'

export type BenefitMatch = {
  readonly result: 'match' | 'noMatch' | 'needFacts'
  /** Facts to be asked for, with consent, by name. */
  readonly missing: readonly string[]
  readonly amountFen: number | null
}

const noMatch: BenefitMatch = { result: 'noMatch', missing: [], amountFen: null }
const needFacts = (missing: readonly string[]): BenefitMatch => ({ result: 'needFacts', missing, amountFen: null })

/**
 * Whether a person is entitled without applying (免申即享, 安阳市政务服务条例 §33), by what is known on a day; the first tier that is not
 * false gives the amount in fen. Nothing is paid on this alone: the person confirms first.
 */
export function matchBenefit(when: BenefitCondition, tiers: readonly BenefitTier[], facts: Facts, on: string): BenefitMatch {
  const entitled = judge(when, facts, on)
  if (entitled.truth === false) return noMatch
  if (entitled.truth === null) return needFacts(entitled.missing)
  for (const tier of tiers) {
    const { truth, missing } = judge(tier.when, facts, on)
    if (truth === null) return needFacts(missing)
    if (truth) return { result: 'match', missing: [], amountFen: tier.fen }
  }
  return noMatch
}
