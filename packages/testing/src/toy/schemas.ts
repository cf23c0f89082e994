import { sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'

export const toyFacts = z.strictObject({ note: z.string().max(200).default(''), place: z.string().max(80).nullable().default(null), secret: sensitive(z.string().max(80)).optional() })
export type ToyFacts = z.output<typeof toyFacts>

export const startDraftInput = z.strictObject({ partyId: z.uuid(), place: z.string().max(80).nullable().default(null), secret: z.string().max(80).optional() })
export const noteInput = z.strictObject({ note: z.string().trim().min(1).max(200) })
export const extendInput = z.strictObject({ days: z.int().min(1).max(10) })
export const testInput = z.strictObject({ kind: z.string().max(20) })
