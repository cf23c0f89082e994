import { z } from 'zod'
import { day, firm, firmCode, instant, line, passage, quantity } from '../firm/schemas.ts'

const level = z.union([z.literal(1), z.literal(2), z.literal(3)])
const quantities = z.strictObject({ distributed: quantity, recalled: quantity, destroyed: quantity, returned: quantity })

/** Facts of a recall (召回). Level 1 harms health gravely, 2 in general, 3 is a fault of the label. Quantities in one unit. */
export const recallFacts = z.strictObject({
  firm, product: line, batches: z.array(line).min(1).max(60), level, risk: passage, knownAt: instant, startedOn: day.nullable().default(null), quantities: quantities.nullable().default(null), disposal: z.strictObject({ disposeAt: instant, place: line, method: line }).nullable().default(null),
  measures: passage.nullable().default(null), provision: line.nullable().default(null),
})
export type RecallFacts = z.output<typeof recallFacts>

/** How much is out there is known before it comes back. */
const matter = { product: line, batches: z.array(line).min(1).max(60), level, distributed: quantity, risk: passage, knownAt: instant }
export const startInput = z.strictObject(matter)
export const orderRecallInput = z.strictObject({ firmCode, ...matter, reason: passage })
export const progressInput = quantities
/** Destruction is told before it happens, so that somebody may watch (食品安全法 §63(4)). */
export const disposalInput = z.strictObject({ disposeAt: instant, place: line, method: line })
export const finishInput = z.strictObject({ ...quantities.shape, measures: passage })
export const proposeClueInput = z.strictObject({ provision: line, facts: passage })
