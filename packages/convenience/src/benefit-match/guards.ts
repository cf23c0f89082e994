import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { refuseBenefit } from './errors.ts'
import { changedKeys, matchNow } from './matching.ts'
import type { BenefitFacts } from './schemas.ts'

type Case = CaseState<BenefitFacts>

export const holds = (c: Case, input: unknown, ctx: Context) => (matchNow(c, input, ctx).result === 'noMatch' ? refuseBenefit.noMatch({}) : null)

export function complete(c: Case, input: unknown, ctx: Context) {
  const { result, missing } = matchNow(c, input, ctx)
  return result === 'match' ? null : result === 'noMatch' ? refuseBenefit.noMatch({}) : refuseBenefit.factsMissing({ facts: [...missing] })
}

export const lacksFacts = (c: Case, input: unknown, ctx: Context) => (matchNow(c, input, ctx).result === 'needFacts' ? null : refuseBenefit.nothingMissing({}))

/** Does not hold any more: silence about a fact is no change. */
export const fellAway = (c: Case, input: unknown, ctx: Context) => (matchNow(c, input, ctx).result === 'noMatch' ? null : refuseBenefit.stillMatches({}))

/** Facts read again give the same amount; else the person is told which fact changed. */
export function sameAmount(c: Case, input: unknown, ctx: Context) {
  const { result, amountFen, factsUsed } = matchNow(c, input, ctx)
  return result === 'match' && amountFen === c.facts.amountFen ? null : refuseBenefit.factsChanged({ facts: changedKeys(c.facts.factsUsed, factsUsed) })
}

export const beforeEnd = ({ facts }: Case, { today }: Context) => (today <= facts.policyEnd ? null : refuse.tooLate({ day: facts.policyEnd }))
