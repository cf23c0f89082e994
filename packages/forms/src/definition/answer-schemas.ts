import { z } from 'zod'
import { type Answer, type AnswerDocument, answerSources } from './answers.ts'
import { semanticKey } from './schema-shape.ts'

const label = z.string().min(1).max(200)

const origin = {
  source: z.enum(answerSources),
  sourceRef: z.string().max(200).exactOptional(),
  sourceLabel: z.strictObject({ zh: label, en: label }).exactOptional(),
  updatedOn: z.iso.date().exactOptional(),
}

/** One answer at the boundary; its value is any JSON and judged by validateForm, its size by the request limit. */
export const answerSchema: z.ZodType<Answer> = z.strictObject({
  value: z.json(),
  ...origin,
  corrected: z.strictObject({ ...origin, note: z.string().trim().max(200).exactOptional() }).exactOptional(),
})

/** The answers of one form by semantic key; what is typed may still be unfinished (a draft). */
export const answerDocumentSchema: z.ZodType<AnswerDocument> = z.record(semanticKey, answerSchema)
