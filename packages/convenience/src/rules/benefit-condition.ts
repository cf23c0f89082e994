import { daysInMonth, partsOf } from '@onewindow/calendar/day'
import { regionPrefix } from '@onewindow/identity/region-code'
import type { BenefitCondition } from '../configuration/policy.ts'

/** Facts by semantic key; a missing or null one is unknown. */
export type Facts = Readonly<Record<string, unknown>>
/** Three-valued: null is unknown. */
export type Truth = boolean | null
export type Judgement = { readonly truth: Truth; readonly missing: readonly string[] }
/** One compared fact, for the explanation a person is given (个人信息保护法 §24). */
export type Compared = { readonly op: string; readonly key: string; readonly wanted: unknown; readonly fact: unknown; readonly truth: Truth }

const two = (value: number): string => String(value).padStart(2, '0')

/** Whether someone born on a day has completed so many years on another; born on 29 February, on 1 March in common years. */
export function isAged(bornOn: string, years: number, on: string): boolean {
  const { year, month, day } = partsOf(bornOn)
  const missingDay = day > daysInMonth(year + years, month)
  const birthday = missingDay ? '03-01' : `${two(month)}-${two(day)}`
  return on >= `${String(year + years).padStart(4, '0')}-${birthday}`
}

const isWithin = (region: unknown, roots: readonly string[]): boolean =>
  typeof region === 'string' && roots.some((root) => regionPrefix(region).startsWith(regionPrefix(root)))

/** Amounts and days compare with their own kind only. */
const isAtLeast = (more: unknown, less: unknown): boolean => {
  if (typeof more === 'number' && typeof less === 'number') return more >= less
  return typeof more === 'string' && typeof less === 'string' && more >= less
}

function holds(op: string, fact: unknown, wanted: unknown, on: string): boolean {
  if (op === 'eq') return fact === wanted
  if (op === 'in') return (wanted as readonly unknown[]).includes(fact)
  if (op === 'gte') return isAtLeast(fact, wanted)
  if (op === 'lte') return isAtLeast(wanted, fact)
  if (op === 'ageGte') return typeof fact === 'string' && isAged(fact, wanted as number, on)
  return isWithin(fact, wanted as readonly string[])
}

function comparison(condition: BenefitCondition): readonly [op: string, key: string, wanted: unknown] {
  const [op, operands] = Object.entries(condition)[0] as [string, readonly [string, unknown]]
  return [op, operands[0], operands[1]]
}

/** Facts a condition asks about, by their keys. */
export function keysOf(condition: BenefitCondition): string[] {
  if ('and' in condition) return condition.and.flatMap(keysOf)
  if ('or' in condition) return condition.or.flatMap(keysOf)
  return 'not' in condition ? keysOf(condition.not) : [comparison(condition)[1]]
}

function judgeLeaf(condition: BenefitCondition, facts: Facts, on: string): Judgement {
  const [op, key, wanted] = comparison(condition)
  const fact = Object.hasOwn(facts, key) ? facts[key] : undefined
  return fact === undefined || fact === null ? { truth: null, missing: [key] } : { truth: holds(op, fact, wanted, on), missing: [] }
}

/** `and` is decided by one false, `or` by one true; only then the unknown parts matter. */
function judgeAll(parts: readonly BenefitCondition[], decider: boolean, facts: Facts, on: string): Judgement {
  const judgements = parts.map((part) => judge(part, facts, on))
  if (judgements.some(({ truth }) => truth === decider)) return { truth: decider, missing: [] }
  const missing = [...new Set(judgements.flatMap((one) => one.missing))].sort()
  return missing.length > 0 ? { truth: null, missing } : { truth: !decider, missing }
}

/** Kleene's three-valued logic over the facts on a day; `missing` are the sorted keys of the unknown branches only. */
export function judge(condition: BenefitCondition, facts: Facts, on: string): Judgement {
  if ('and' in condition) return judgeAll(condition.and, false, facts, on)
  if ('or' in condition) return judgeAll(condition.or, true, facts, on)
  if ('not' in condition) {
    const { truth, missing } = judge(condition.not, facts, on)
    return { truth: truth === null ? null : !truth, missing }
  }
  return judgeLeaf(condition, facts, on)
}

/** Every comparison of a condition with the fact that was used, in the order of the condition. */
export function explain(condition: BenefitCondition, facts: Facts, on: string): Compared[] {
  if ('and' in condition) return condition.and.flatMap((part) => explain(part, facts, on))
  if ('or' in condition) return condition.or.flatMap((part) => explain(part, facts, on))
  if ('not' in condition) return explain(condition.not, facts, on)
  const [op, key, wanted] = comparison(condition)
  const { truth } = judgeLeaf(condition, facts, on)
  return [{ op, key, wanted, fact: Object.hasOwn(facts, key) ? facts[key] : null, truth }]
}
