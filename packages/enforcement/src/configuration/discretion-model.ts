import { z } from 'zod'
import { fen } from './cause.ts'

// 裁量基准: factors with their points, circumstances, bands and steps of scale. Source: 行政处罚法 §34. Browser safe.

const name = z.string().trim().min(1).max(120)
const word = z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(60)
const points = z.int().min(0).max(100)

export const factorId = z.enum(['fault', 'scale', 'duration', 'consequence', 'record', 'correction'])
export type FactorId = z.infer<typeof factorId>

/** `upTo`: the step holds for measured values up to and including it; the last step has none. Days for duration, entries for record. */
const step = z.strictObject({ id: word, zh: name, en: name, points, upTo: z.int().min(0).max(10 ** 9).optional() })
export const factor = z.strictObject({ id: factorId, zh: name, en: name, cap: points, steps: z.array(step).min(2).max(10) })
export type Factor = z.infer<typeof factor>

export const circumstanceId = z.enum([
  'minor14to18', 'remedied', 'coerced', 'confessed', 'merit', 'otherLighten', 'partialCapacity', 'emergencyMeasures', 'statutorySerious',
  'concealedEvidence', 'otherAggravating',
])
export type CircumstanceId = z.infer<typeof circumstanceId>
export const circumstance = z.strictObject({
  id: circumstanceId, zh: name, en: name, effect: z.enum(['lighten', 'mayMitigate', 'aggravate']), basis: z.string().trim().min(1).max(200),
})

/** Five steps of scale: limits between them in the unit; `below` excludes the limit itself, `upTo` includes it. */
export const scale = z.strictObject({
  id: word, zh: name, en: name, unit: z.enum(['fen', 'squareMetre', 'cubicMetre', 'count']), bound: z.enum(['below', 'upTo']),
  limits: z.array(z.int().min(0).max(10 ** 12)).length(4),
})
export type Scale = z.infer<typeof scale>

export const discretionModel = z.strictObject({
  factors: z.array(factor).length(6),
  circumstances: z.array(circumstance).max(40),
  /** Points and, in percent of the range, the edges of the bands: lower up to and including the first, upper from the second. */
  bands: z.strictObject({ lowerThrough: z.int().min(1).max(98), upperFrom: z.int().min(2).max(99) }),
  /** Amounts step by `unitFen` where the maximum of the range is not above `maxUpToFen` (null: any). */
  rounding: z.array(z.strictObject({ maxUpToFen: fen.nullable(), unitFen: fen.min(1) })).min(1).max(10),
  scales: z.array(scale).max(100),
})
export type DiscretionModel = z.infer<typeof discretionModel>
