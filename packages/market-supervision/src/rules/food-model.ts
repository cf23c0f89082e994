import { z } from 'zod'
import { byRisk, riskClass } from './draw/entries.ts'

// Grading of food businesses as data: 食品安全法 §109, 食品生产经营风险分级管理办法(试行), 食品生产经营监督检查管理办法 §21–22. Points are tenths.

const tenths = z.int().min(0).max(1000)
const event = z.string().regex(/^[a-z][A-Za-z0-9]{1,59}$/)
const title = { titleZh: z.string().min(1).max(40), titleEn: z.string().min(1).max(80) }

export const foodModel = z.strictObject({
  version: z.string().min(1).max(40),
  basis: z.string().max(400),
  certainty: z.enum(['read', 'toConfirm']),
  maxStaticTenths: tenths,
  maxDynamicTenths: tenths,
  /** Without a dynamic score the static one counts this many percent. */
  staticOnlyPercent: z.int().min(100).max(1000),
  /** Last score (tenths) of the grades A, B and C. */
  bounds: z.strictObject({ A: tenths, B: tenths, C: tenths }),
  up: z.array(z.strictObject({ event, ...title, grades: z.int().min(1).max(3) })).max(30),
  maxUp: z.int().min(0).max(3),
  down: z.array(z.strictObject({ event, ...title })).max(30),
  /** Visits a year. */
  visits: byRisk(z.strictObject({ min: z.int().min(1).max(12), max: z.int().min(1).max(12) })),
  /** Subjects inspected with priority: these grades, of these roles; special food, central kitchens and collective catering always. */
  key: z.array(z.strictObject({ grade: riskClass, roles: z.array(z.enum(['producer', 'seller', 'caterer'])).min(1).max(3) })).max(12),
})
export type FoodModel = z.infer<typeof foodModel>
