import { plainDate } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { line, passage, penalty } from '../matter/schemas.ts'

/** Facts of a remedy (复议、诉讼) against a decision, as its papers say. */
export const remedyFacts = z.strictObject({
  kind: z.enum(['reconsideration', 'litigation']), body: line, filedOn: plainDate, decisionPenalty: penalty.nullable().default(null), replyBy: plainDate.nullable().default(null), effectiveOn: plainDate.nullable().default(null), newPenalty: penalty.nullable().default(null),
  outcome: z.string().max(4000).default(''), stayed: z.boolean().default(false),
})
export type RemedyFacts = z.output<typeof remedyFacts>

export const fileInput = z.strictObject({ parentId: z.uuid(), kind: z.enum(['reconsideration', 'litigation']), body: line, filedOn: plainDate })
export const acceptInput = z.strictObject({ replyBy: plainDate })
export const stayInput = z.strictObject({ ground: line })
export const outcomeInput = z.strictObject({ effectiveOn: plainDate, outcome: passage })
export const modifyInput = outcomeInput.extend({ penalty })
export const sueInput = z.strictObject({ court: line, filedOn: plainDate })
