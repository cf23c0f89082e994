import { z } from 'zod'

/** Semantic key of a fact, `person.birthDate`. */
const key = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){1,4}$/).max(80)
const value = z.union([z.string().max(100), z.number(), z.boolean()])
const region = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

const leaf = [
  z.strictObject({ eq: z.tuple([key, value]) }),
  z.strictObject({ in: z.tuple([key, z.array(value).min(1).max(50)]) }),
  z.strictObject({ gte: z.tuple([key, z.number()]) }),
  z.strictObject({ lte: z.tuple([key, z.number()]) }),
  z.strictObject({ ageGte: z.tuple([key, z.int().min(0).max(150)]) }),
  z.strictObject({ regionIn: z.tuple([key, z.array(region).min(1).max(50)]) }),
] as const

/** A condition over facts, with `and`, `or`, `not`. */
export type BenefitCondition =
  | { and: BenefitCondition[] } | { or: BenefitCondition[] } | { not: BenefitCondition } | z.infer<(typeof leaf)[number]>

export const benefitCondition: z.ZodType<BenefitCondition> = z.lazy(() => z.union([
  ...leaf,
  z.strictObject({ and: z.array(benefitCondition).min(1).max(20) }),
  z.strictObject({ or: z.array(benefitCondition).min(1).max(20) }),
  z.strictObject({ not: benefitCondition }),
]))

/** An amount in fen for those the condition holds for; the first that holds decides. */
export const benefitTier = z.strictObject({ when: benefitCondition, fen: z.int().min(1).max(100_000_000_00) })
export type BenefitTier = z.infer<typeof benefitTier>

/** A policy whose benefit comes without an application (免申即享). */
export const policy = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  titleZh: z.string().min(2).max(60),
  titleEn: z.string().min(2).max(120),
  audience: z.enum(['person', 'organization']),
  /** Department that pays. */
  department: z.string().regex(/^[A-Z]{2,5}$/),
  basis: z.string().min(2).max(300),
  when: benefitCondition,
  tiers: z.array(benefitTier).min(1).max(20),
  period: z.enum(['once', 'month', 'year']),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
})
export type Policy = z.infer<typeof policy>

export const policies = z.array(policy).max(500)
