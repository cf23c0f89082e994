import { sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'

/** `pieces` each become a case inside this one; the secret of a piece travels sealed. */
export const teamFacts = z.strictObject({ pieces: z.array(z.string().max(40)).max(10), found: z.string().max(200).default(''), until: z.string().max(40).nullable().default(null), told: z.array(z.string().max(40)).default([]) })
export type TeamFacts = z.output<typeof teamFacts>
export const pieceFacts = z.strictObject({ piece: z.string().max(40), secret: sensitive(z.string().max(40)) })
export type PieceFacts = z.output<typeof pieceFacts>

export const startTeamInput = z.strictObject({ title: z.string().trim().min(1).max(80), unitId: z.string().max(80), pieces: z.array(z.string().max(40)).max(10) })
export const seatsInput = z.strictObject({ officers: z.array(z.uuid()).max(5), panel: z.array(z.uuid()).max(5), helper: z.string().max(80).nullable().default(null) })
export const replaceInput = z.strictObject({ from: z.uuid(), to: z.uuid() })
