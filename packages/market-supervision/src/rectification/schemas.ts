import { z } from 'zod'
import { orderDays } from '../configuration/knobs.ts'
import { aDay, checkItem, shortWords, subjectFacts, words } from '../inspection-matter/schemas.ts'

const days = orderDays
const done = z.strictObject({ item: z.string().max(20), text: words })

/** An order to correct (责令改正): what, until when, and what the firm says it did. `days` are working days. */
export const rectificationFacts = z.strictObject({
  taskId: z.uuid().nullable(), visitId: z.uuid(), subject: subjectFacts, what: z.enum(['correction', 'disclosure']), items: z.array(checkItem.omit({ resultClass: true })).min(1).max(100), fact: words, /** What is ordered in full, where an item has no room for it. */ measure: words.nullable().default(null), days, orderedOn: aDay,
  report: z.strictObject({ on: aDay, items: z.array(done).max(100), late: z.boolean() }).nullable().default(null),
  extension: z.strictObject({ days, why: shortWords, granted: z.boolean().nullable().default(null) }).nullable().default(null),
  finding: z.string().max(2000).default(''), reorders: z.int().min(0).max(1).default(0), clueSentOn: aDay.nullable().default(null),
})
export type RectificationFacts = z.output<typeof rectificationFacts>

export const onSpotInput = z.strictObject({ finding: words })
export const askInput = z.strictObject({ days, why: shortWords })
export const answerInput = z.strictObject({ words: shortWords })
export const reportInput = z.strictObject({ items: z.array(done).min(1).max(100) })
export const withdrawInput = z.strictObject({ wrong: words })
export const clueInput = z.strictObject({ provision: shortWords })
export const siteVisitInput = z.strictObject({ plannedOn: aDay })
/** `failed`: items that are still not in order; none named at a failed re-check means all. */
export const findingInput = z.strictObject({ finding: words, failed: z.array(z.string().max(20)).max(100).default([]) })
export const passedInput = z.strictObject({ finding: words })
export const reorderInput = z.strictObject({ days, why: words })
export const reopenInput = z.strictObject({ evidence: words, days })
