import { z } from 'zod'
import { line, passage, thing } from '../matter/schemas.ts'

const OUTCOMES = ['released', 'sampled', 'seized', 'confiscated', 'lapsed'] as const

/** Facts of a preservation (先行登记保存): things that may be lost as evidence, who keeps them, and what became of them within seven working days. */
export const preservationFacts = z.strictObject({ causeCode: z.string().max(12), why: passage, keeper: line, things: z.array(thing).min(1).max(200), outcome: z.enum(OUTCOMES).nullable() })
export type PreservationFacts = z.output<typeof preservationFacts>

export const outcomeInput = z.strictObject({ why: passage })
export const seizureInput = outcomeInput.extend({ conditions: z.array(z.string().max(60)).max(10) })
export const confiscationInput = outcomeInput.extend({ decision: line })
