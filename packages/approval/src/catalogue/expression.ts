import { z } from 'zod'

/** A value a condition compares with: exactly the JSON scalars a form field can hold. */
export const scalar = z.union([z.string().max(200), z.number(), z.boolean()])
export type Scalar = z.infer<typeof scalar>

const key = z.string().min(1).max(120)

/**
 * The condition language of the catalogue (情形条件): small on purpose, so that an administrator can read it aloud.
 * In items the keys are semantic keys and `application.*`; in bundles they are question ids.
 */
export type Expression =
  | { always: true }
  | { eq: [string, Scalar] }
  | { in: [string, Scalar[]] }
  | { includes: [string, Scalar] }
  | { and: Expression[] }
  | { or: Expression[] }
  | { not: Expression }

export const expression: z.ZodType<Expression> = z.lazy(() => z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({ eq: z.tuple([key, scalar]) }),
  z.strictObject({ in: z.tuple([key, z.array(scalar).min(1).max(100)]) }),
  z.strictObject({ includes: z.tuple([key, scalar]) }),
  z.strictObject({ and: z.array(expression).min(1).max(20) }),
  z.strictObject({ or: z.array(expression).min(1).max(20) }),
  z.strictObject({ not: expression }),
]))

/** One comparison inside an expression: the key asked and the values it is compared with. */
export type Comparison = { operator: 'eq' | 'in' | 'includes'; key: string; values: Scalar[] }

/** Every comparison in the expression, left to right; for checks and for naming what a condition depends on. */
export function comparisonsOf(expr: Expression): Comparison[] {
  if ('eq' in expr) return [{ operator: 'eq', key: expr.eq[0], values: [expr.eq[1]] }]
  if ('in' in expr) return [{ operator: 'in', key: expr.in[0], values: expr.in[1] }]
  if ('includes' in expr) return [{ operator: 'includes', key: expr.includes[0], values: [expr.includes[1]] }]
  if ('and' in expr) return expr.and.flatMap(comparisonsOf)
  if ('or' in expr) return expr.or.flatMap(comparisonsOf)
  if ('not' in expr) return comparisonsOf(expr.not)
  return []
}
