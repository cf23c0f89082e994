import { z } from 'zod'
import { line, passage } from '../matter/schemas.ts'

/** Facts of a request for assistance (协助) to another organ. */
export const assistanceFacts = z.strictObject({ what: passage, why: passage, law: line, organ: line, answer: z.string().max(4000).default(''), files: z.array(line).max(60).default([]) })
export type AssistanceFacts = z.output<typeof assistanceFacts>

export const askInput = z.strictObject({ parentId: z.uuid(), unitId: z.string().min(1).max(80), organ: line, what: passage, why: passage, law: line })
export const answerInput = z.strictObject({ answer: passage, files: z.array(line).max(60) })
