import { z } from 'zod'
import { day, firm, line, passage } from '../firm/schemas.ts'

const penalty = {
  decisionNumber: z.string().trim().min(3).max(60), publishedOn: day, kinds: z.array(z.string().max(40)).min(1).max(14), weight: z.enum(['light', 'normal', 'safety']),
}

/** Facts of a credit repair (信用修复): which penalty's publicity is to end early, and each condition. */
export const repairFacts = z.strictObject({ firm, ...penalty, dutyDone: z.boolean(), harmRemoved: z.boolean(), samePenaltySince: z.boolean(), listed: z.boolean(), statement: passage, appliedOn: day, missing: z.array(line).max(20).default([]), takenDownOn: day.nullable().default(null) })
export type RepairFacts = z.output<typeof repairFacts>

export const applyInput = z.strictObject({ ...penalty, dutyDone: z.boolean(), harmRemoved: z.boolean(), samePenaltySince: z.boolean(), statement: passage })
export const correctInput = z.strictObject({ missing: z.array(line).min(1).max(20) })
