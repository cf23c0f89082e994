import { z } from 'zod'
import { riskClass, type RiskClass } from './draw/entries.ts'

// The points model of the credit-risk class (信用风险分类) as data: 市场主体登记管理条例 §38, 实施细则 §65–66, 国市监信发〔2022〕6号. Points and scores are tenths of a
// point, shares basis points.

export const dimensionIds = ['basic', 'licence', 'disclosure', 'inspection', 'enforcement', 'complaint', 'association'] as const
export type DimensionId = (typeof dimensionIds)[number]
/** From the worst: the order in which floors are named. */
export const floorIds = ['seriousListed', 'licenceRevoked', 'abnormalUnreachable', 'abnormalListed', 'newSubject'] as const
export type FloorId = (typeof floorIds)[number]

const name = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/)
const points = z.int().min(1).max(1000)
const title = { titleZh: z.string().min(1).max(40), titleEn: z.string().min(1).max(80) }
const indicator = z.strictObject({
  id: name, ...title, points,
  /** An event decays and counts at most `max` times; a state counts undecayed while it is true. */
  kind: z.enum(['event', 'state']), max: z.int().min(1).max(50),
})
const dimension = z.strictObject({
  id: z.enum(dimensionIds), ...title, capTenths: points, indicators: z.array(indicator).min(1).max(30),
})
const reductionIndicator = z.strictObject({ id: name, ...title, points, max: z.int().min(1).max(50) })

export const creditModel = z.strictObject({
  version: z.string().min(1).max(40),
  basis: z.string().max(400),
  certainty: z.enum(['read', 'toConfirm']),
  maxTenths: points,
  dimensions: z.array(dimension).max(7),
  reduction: z.strictObject({ capTenths: points, indicators: z.array(reductionIndicator).max(20) }),
  /** Full months since the event below which the share holds; later an event counts nothing. */
  decay: z.array(z.strictObject({ belowMonths: z.int().min(1).max(120), shareBp: z.int().min(1).max(10_000) })).min(1).max(10),
  /** First score (tenths) of the classes B, C and D. */
  bounds: z.strictObject({ B: points, C: points, D: points }),
  floors: z.array(z.strictObject({ id: z.enum(floorIds), class: riskClass })).max(5),
})
export type CreditModel = z.infer<typeof creditModel>
export type { RiskClass }
