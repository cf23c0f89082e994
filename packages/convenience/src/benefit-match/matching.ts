import type { CaseState, Context } from '@onewindow/casework/case-state'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import type { Policy } from '../configuration/policy.ts'
import { policyOf } from '../in-force.ts'
import { matchBenefit, type BenefitMatch } from '../rules/benefit-match.ts'
import type { BenefitFacts, Fact } from './schemas.ts'

/** Days of a period a benefit is paid for once: the month, the year, or the policy's whole life. */
export const periodOf = ({ period }: Pick<Policy, 'period'>, day: string): string => (period === 'month' ? day.slice(0, 7) : period === 'year' ? day.slice(0, 4) : 'once')

/** Whether the policy still holds for what is known on a day; a later word of the same key replaces the earlier one. */
export function matchOn(code: string, facts: readonly Fact[], day: string, on: InForce): BenefitMatch {
  const policy = policyOf(code, on)
  if (!policy || day < policy.validFrom || day > policy.validTo) return { result: 'noMatch', missing: [], amountFen: null }
  return matchBenefit(policy.when, policy.tiers, Object.fromEntries(facts.map(({ key, value }) => [key, value])), day)
}

/** Facts with newer ones put over them. */
export const merged = (old: readonly Fact[], fresh: readonly Fact[]): Fact[] => [...new Map([...old, ...fresh].map((one) => [one.key, one])).values()]

/** What the registers say now, read for this decision. */
const registeredIn = ({ known }: Context): readonly Fact[] => (known.registered as readonly Fact[] | undefined) ?? []
/** What an officer read again; timers and messages bring nothing. */
const freshIn = (input: unknown): readonly Fact[] => (input as { facts?: readonly Fact[] } | null)?.facts ?? []

/** Keys whose fact is another one now than when the benefit was offered. */
export const changedKeys = (old: readonly Fact[], now: readonly Fact[]): string[] => now.filter(({ key, value }) => old.find((one) => one.key === key)?.value !== value).map(({ key }) => key).sort()

/** The match of a case with what an event brings. */
export function matchNow(c: CaseState<BenefitFacts>, input: unknown, ctx: Context): BenefitMatch & { factsUsed: Fact[] } {
  const { facts } = c
  const factsUsed = merged(merged(facts.factsUsed, registeredIn(ctx)), freshIn(input))
  return { ...matchOn(facts.policy, factsUsed, ctx.today, whenOpened(c, ctx)), factsUsed }
}
