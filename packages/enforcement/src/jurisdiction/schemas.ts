import { z } from 'zod'
import { line, passage } from '../matter/schemas.ts'

/** Facts of a dispute on jurisdiction (管辖争议): who else claims or disclaims the case, and who has it in the end. */
export const jurisdictionFacts = z.strictObject({ organs: z.array(line).min(2).max(10), why: passage, organ: z.string().max(300).default('') })
export type JurisdictionFacts = z.output<typeof jurisdictionFacts>

export const disputeInput = z.strictObject({ parentId: z.uuid(), organs: z.array(line).min(2).max(10), why: passage })
export const organInput = z.strictObject({ organ: line, why: passage })
