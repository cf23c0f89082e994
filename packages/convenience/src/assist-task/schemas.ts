import { z } from 'zod'

const passage = z.string().trim().min(5).max(2000)
const at = z.string().max(40)

/** What one unit needs of another for a request: asked by the lead, due before the lead's own day. */
export const assistFacts = z.strictObject({
  requestNumber: z.string().max(60), matter: z.string().max(200), extract: z.string().max(4000), need: passage, urgent: z.boolean().default(false), leadDueOn: z.iso.date(), workdays: z.int().min(1).max(60), required: z.boolean().default(true),
  declined: z.string().max(2000).default(''), insisted: z.string().max(2000).default(''), opinion: z.strictObject({ text: passage, evidence: z.string().max(1000), at }).nullable().default(null), sentBack: z.string().max(2000).default(''),
})
export type AssistFacts = z.output<typeof assistFacts>

export const deliverInput = z.strictObject({ text: passage, evidence: z.string().trim().max(1000).default('') })
export const settleInput = z.strictObject({ stands: z.boolean(), note: passage })
