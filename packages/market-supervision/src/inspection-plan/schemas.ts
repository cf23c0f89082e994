import { z } from 'zod'
import { aDay, words } from '../inspection-matter/schemas.ts'

const ratio = z.int().min(0).max(10_000)
const item = z.strictObject({ code: z.string().max(40), months: z.array(z.int().min(1).max(12)).min(1).max(12) })

/** What a plan says: items of the published list with their months, ratios by class (basis points), visits per firm and departments. */
const content = {
  name: z.string().trim().min(2).max(120), year: z.int().min(2020).max(2100), startsOn: aDay, endsOn: aDay, scope: words, items: z.array(item).min(1).max(100),
  ratiosBp: z.strictObject({ A: ratio, B: ratio, C: ratio, D: ratio }), visitsPerFirm: z.int().min(1).max(12), departments: z.array(z.string().max(40)).min(1).max(20),
}
export const planFacts = z.strictObject({ ...content, edition: z.int().min(1).max(99).default(1), replacesId: z.uuid().nullable().default(null), exception: z.string().max(2000).default(''), planNo: z.string().max(60).nullable().default(null), publishedOn: aDay.nullable().default(null) })
export type PlanFacts = z.output<typeof planFacts>

export const planContent = z.strictObject(content)
export const createInput = planContent.extend({ unitId: z.string().max(80) })
export const submitInput = z.strictObject({ exception: z.string().trim().max(2000).default('') })
export const adjustInput = z.strictObject({ why: words })
