/** 准予决定书 and 不予决定书. Source: 行政许可法 第三十八条. */
import { z } from 'zod'
import { applicationFrame, catalogueName, citation, remedies } from './frame.ts'
import { day, line, passage, text } from './text.ts'

/** Period in which the grant holds; `to` null = no end (长期). */
export const validity = z.strictObject({ from: day, to: day.nullable() })

/** 准予行政许可决定书 (and, by `act`, the grant of another kind of item). */
export const grantDecision = applicationFrame.extend({
  /** What is granted: 行政许可, 行政确认, 登记 … stands in the title and in the sentence of decision. */
  act: text(20).default('行政许可'), appliedOn: day, acceptedOn: day, facts: passage,
  conditions: z.array(z.strictObject({ condition: passage, evidence: passage })).min(1).max(40),
  scope: z.array(z.strictObject({ label: text(40), value: passage })).max(20).default([]),
  duties: z.array(passage).max(20).default([]), validity, onCommitment: z.boolean().default(false),
  certificate: z.strictObject({ name: catalogueName, issuedWithinDays: z.int().min(0).max(60) }).nullable(),
})

/** One reason of a denial: which condition is not met, why, by which article. */
const denialReason = z.strictObject({ condition: passage, reason: passage, basis: citation })

/** 不予行政许可决定书. Reasons and remedies are its core (行政许可法 第三十八条第二款). */
export const denialDecision = applicationFrame.extend({
  act: text(20).default('行政许可'), appliedOn: day, acceptedOn: day, facts: passage,
  reasons: z.array(denialReason).min(1).max(30), hearing: line.optional(), remedies,
})
