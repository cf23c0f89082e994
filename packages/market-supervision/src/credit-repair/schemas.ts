import { z } from 'zod'
import { day, firm, line, passage } from '../firm/schemas.ts'
import { penaltyKinds } from '../rules/credit-repair.ts'

const penaltyKind = z.enum(penaltyKinds)
const decisionNumber = z.string().trim().min(3).max(60)
const weight = z.enum(['light', 'normal', 'safety'])

/**
 * Facts of a credit repair (信用修复): which penalty's publicity is to end early, and each condition. What a penalty was comes from its publication, or from the desk's
 * own register; null until it is known, and never from the firm. `repairFrom` is the day that publication fixed by enforcement's own settings, which the firm reads on its page.
 */
export const repairFacts = z.strictObject({
  firm, decisionNumber, publishedOn: day.nullable().default(null), kinds: z.array(penaltyKind).max(14).default([]), weight: weight.nullable().default(null), repairFrom: day.nullable().default(null), dutyDone: z.boolean().nullable().default(null), harmRemoved: z.boolean(),
  samePenaltySince: z.boolean().nullable().default(null), listed: z.boolean(), statement: passage, appliedOn: day, missing: z.array(line).max(20).default([]), takenDownOn: day.nullable().default(null),
})
export type RepairFacts = z.output<typeof repairFacts>

export const applyInput = z.strictObject({ decisionNumber, harmRemoved: z.boolean(), statement: passage })
/** What the desk's register says of a decision that is not on the platform; not asked of any other. */
export const acceptInput = z.strictObject({ publishedOn: day.nullable().default(null), kinds: z.array(penaltyKind).max(14).default([]), weight: weight.nullable().default(null), dutyDone: z.boolean().default(false), samePenaltySince: z.boolean().default(false) })
export type AcceptInput = z.output<typeof acceptInput>
export const correctInput = z.strictObject({ missing: z.array(line).min(1).max(20) })
