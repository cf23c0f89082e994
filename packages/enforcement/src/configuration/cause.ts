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
export type ClauseFine = ['none'] | ['range', least: number, most: number] | ['multiple', least: number, of: number, most: number, of: number]

const FIGURES = { range: z.object({ least: fen, most: fen }), multiple: z.object({ least: factor, most: factor }) }

/** A fine as it is written down: in fen, or so many times the base (`leastOf`: 3 of 2 is one and a half times). */
const clauseFine = z.strictObject({ kind: z.enum(['none', 'range', 'multiple']), least: fen.optional(), leastOf: divisor.optional(), most: fen.optional(), mostOf: divisor.optional() })
  .transform((written, ctx): ClauseFine => {
    const { kind, leastOf = 1, mostOf = 1 } = written
    if (kind === 'none') return ['none']
    const read = FIGURES[kind].safeParse(written, { reportInput: true })
    for (const issue of read.error?.issues ?? []) ctx.addIssue(issue as Parameters<typeof ctx.addIssue>[0])
    const { least, most } = read.data ?? { least: 0, most: 0 }
    return kind === 'range' ? ['range', least, most] : ['multiple', least, leastOf, most, mostOf]
  })

const yesNo = z.enum(['yes', 'no'])
const asked = <K extends string>(key: K, answer: z.infer<typeof yesNo> | undefined): { [N in K]?: boolean } => (answer === undefined ? {} : { [key]: answer === 'yes' } as { [N in K]: boolean })

/** One clause (条款): what it does not name is not asked. `baseLt`, `baseGt`: the base in fen is below, above. */
export const clause = z.strictObject({
  tier: z.enum(['serious']).optional(), party: z.enum(['person', 'organization']).optional(), refusal: yesNo.optional(),
  flaw: yesNo.optional(), base: baseKind.optional(), baseLt: fen.optional(), baseGt: fen.optional(), fine: clauseFine,
}).transform(({ refusal, flaw, ...rest }) => ({ ...rest, ...asked('refusal', refusal), ...asked('flaw', flaw) }))
export type Clause = z.output<typeof clause>

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
