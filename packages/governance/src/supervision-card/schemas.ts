import { z } from 'zod'

const text = z.string().trim().min(2).max(2000)

/** What a card is about: one clock of one case, missed by one unit, and what the unit and the supervisor said to it. */
export const cardFacts = z.strictObject({
  colour: z.enum(['red', 'yellow']), missedCaseId: z.uuid(), missedNumber: z.string().max(60).nullable(), matter: z.string().max(200), /** `clock:part:round` of the case. */
  clockKeyId: z.string().max(200), clockTitle: z.strictObject({ zh: z.string().max(80), en: z.string().max(120) }),
  dueOn: z.string().length(10), explanation: z.strictObject({ cause: text, measures: text }).nullable().default(null),
})
export type CardFacts = z.output<typeof cardFacts>

export const explainInput = z.strictObject({ cause: text, measures: text })
