import { z } from 'zod'

// 案由: an unlawful act, the article it violates, the article that punishes it, and the fines that article gives. Browser safe.

const name = z.string().trim().min(1).max(200)
const article = z.string().trim().min(1).max(200)
const word = z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(60)
/** Money: a whole number of fen, at most ten thousand billion yuan. */
export const fen = z.int().min(0).max(10 ** 15)
const factor = z.int().min(0).max(10_000)
const divisor = z.int().min(1).max(10_000)

export const organType = z.enum(['marketSupervision', 'urbanManagement'])
export type OrganType = z.infer<typeof organType>

/** What a multiple is taken of; each needs evidence of its own. */
export const baseKind = z.enum(['goodsValue', 'illegalGain', 'adFee', 'constructionCost'])
export type BaseKind = z.infer<typeof baseKind>

/** No fine yet (warning or order first) · a fixed range in fen · multiples of the base, lower and upper as numerator and denominator. */
export const clauseFine = z.union([
  z.tuple([z.literal('none')]), z.tuple([z.literal('range'), fen, fen]), z.tuple([z.literal('multiple'), factor, divisor, factor, divisor]),
])
export type ClauseFine = z.infer<typeof clauseFine>

/** One clause (条款): what it does not name is not asked. `baseLt`, `baseGt`: the base in fen is below, above. */
export const clause = z.strictObject({
  tier: z.literal('serious').optional(), party: z.enum(['person', 'organization']).optional(), refusal: z.boolean().optional(),
  flaw: z.boolean().optional(), base: baseKind.optional(), baseLt: fen.optional(), baseGt: fen.optional(), fine: clauseFine,
})
export type Clause = z.infer<typeof clause>

/** Power to seal and seize (查封、扣押) for this cause: `any` one of, `all` of the conditions; an empty `any` asks for none. */
export const coercionPower = z.strictObject({
  basis: article, any: z.array(word).max(10).optional(), all: z.array(word).max(10).optional(),
})
export type CoercionPower = z.infer<typeof coercionPower>

export const causeCode = z.string().regex(/^[A-Z]{2}\d{2,4}$/)

export const cause = z.strictObject({
  code: causeCode, field: organType, zh: name, en: name,
  /** Causes of one group count for each other's record and first violation. */
  group: word,
  /** Which steps of scale measure it. */
  scale: word,
  violates: article, punishes: article,
  /** The statute gives no figure: a local rule does, shipped as a demonstration. */
  localAmount: z.boolean(),
  /** 首违不罚清单. */
  firstViolationList: z.boolean(),
  /** Food, drugs, special equipment: twelve months before an early end of publication. */
  safetyField: z.boolean(),
  onlyWhereDelegated: z.boolean(),
  /** No new case names it (停用); a cause once in force is closed and never taken out, so that what was opened under it goes on. */
  retired: z.boolean().optional(),
  /** What the article orders or allows besides the fine. */
  also: z.array(word).max(10), clauses: z.array(clause).min(1).max(20), coercion: coercionPower.nullable(),
})
export type Cause = z.infer<typeof cause>

export const causeFile = z.array(cause).min(1).max(2000)
