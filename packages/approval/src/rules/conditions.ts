import type { Expression } from '../catalogue/expression.ts'

/** Looks a fact up: a form answer by semantic key, `application.*`, or the answer to a guided question. Undefined when there is none. */
export type Lookup = (key: string) => unknown

/**
 * Does the condition hold? (R1 情形引导)
 * A missing key makes `eq` and `in` false, a missing list makes `includes` false; values are equal only with the same JSON type (`true`
 * is not "true").
 */
export function test(expr: Expression, get: Lookup): boolean {
  if ('eq' in expr) return get(expr.eq[0]) === expr.eq[1]
  if ('in' in expr) return contains(expr.in[1], get(expr.in[0]))
  if ('includes' in expr) {
    const list = get(expr.includes[0])
    return Array.isArray(list) && contains(list, expr.includes[1])
  }
  if ('and' in expr) return expr.and.every((part) => test(part, get))
  if ('or' in expr) return expr.or.some((part) => test(part, get))
  if ('not' in expr) return !test(expr.not, get)
  return true
}

/** `===` rather than `includes()`: NaN can never be a JSON value, and a reader should not have to think about it. */
const contains = (list: readonly unknown[], value: unknown): boolean => list.some((entry: unknown) => entry === value)

/** Reads facts out of a plain record, ignoring inherited names such as `constructor`. */
export const lookupIn = (facts: Readonly<Record<string, unknown>>): Lookup => (key) => (Object.hasOwn(facts, key) ? facts[key] : undefined)
