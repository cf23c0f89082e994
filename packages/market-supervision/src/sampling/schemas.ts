import { z } from 'zod'
import { day, fen, firm, firmCode, instant, line, passage, quantity, testedItem } from '../firm/schemas.ts'

export const SAMPLE_KINDS = ['food', 'quickTest', 'product', 'drug'] as const
const report = z.strictObject({ reportNumber: line, signedOn: day, items: z.array(testedItem).min(1).max(60), passed: z.boolean() })

/** Facts of a sample (抽样检验). Samples are bought, never taken (食品安全法 §87). */
export const samplingFacts = z.strictObject({
  firm, producerName: line.nullable().default(null), product: line, batch: line, sampleKind: z.enum(SAMPLE_KINDS), laboratory: line, taken: z.strictObject({ count: quantity.min(1), priceFen: fen, sealNumber: line, reservePlace: line, takenOn: day }).nullable().default(null),
  shortStock: passage.nullable().default(null), report: report.nullable().default(null), toldAt: instant.nullable().default(null), retestWish: passage.nullable().default(null), retestBody: line.nullable().default(null), retestReport: report.nullable().default(null),
  feeSide: z.enum(['authority', 'applicant']).nullable().default(null), objection: passage.nullable().default(null), handled: z.strictObject({ cause: passage, count: quantity, recallNumber: line.nullable() }).nullable().default(null),
})
export type SamplingFacts = z.output<typeof samplingFacts>

export const planInput = z.strictObject({ firmCode, producerName: line.nullable().default(null), product: line, batch: line, sampleKind: z.enum(SAMPLE_KINDS), laboratory: line, samplerIds: z.array(z.uuid()).min(2).max(4) })
export const takeInput = z.strictObject({ count: quantity.min(1), priceFen: fen.min(1), sealNumber: line, reservePlace: line })
export const cannotTakeInput = z.strictObject({ shortStock: passage })
export const deliverInput = z.strictObject({ sealIntact: z.literal(true) })
export const reportInput = report
/** When the firm got the result: the time to ask for a retest runs from it. */
export const tellInput = z.strictObject({ toldAt: instant })
export const askRetestInput = z.strictObject({ wish: passage, depositPaid: z.literal(true) })
export const objectInput = z.strictObject({ objection: passage })
export const upheldInput = z.strictObject({ producerName: line })
/** The seed was drawn by the desk and the supervisor; the bodies are those of the published list. */
export const acceptRetestInput = z.strictObject({ seed: z.string().regex(/^[0-9a-f]{64}$/), bodies: z.array(line).min(1).max(60) })
export const refuseRetestInput = z.strictObject({ ground: z.enum(['late', 'microorganism', 'reserveExpired']) })
export const handleInput = z.strictObject({ provision: line, orders: passage, stopBy: day })
export const finishInput = z.strictObject({ cause: passage, count: quantity, recallNumber: line.nullable().default(null) })
