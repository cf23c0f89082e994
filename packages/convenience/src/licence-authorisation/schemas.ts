import { instant, plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const field = z.string().trim().min(1).max(80)
const fields = z.array(field).min(1).max(40)
const purpose = z.string().trim().min(2).max(200)

/** One look of the grantee (用证记录): who, when, which fields; values are never copied. */
const read = z.strictObject({ at: instant, by: z.string().max(60), fields })

/** Facts of an authorisation (用证授权): which fields of which licence, for which purpose, for whom, how often, until when (both days included). */
export const useFacts = z.strictObject({
  licenceId: z.uuid(), licenceNumber: z.string().max(60), licenceTitle: z.strictObject({ zh: z.string().max(120), en: z.string().max(200) }), holder: personal('name', z.string().max(120)), unitId: z.string().max(80), unitName: z.string().max(120),
  purpose, caseId: z.uuid().nullable(), fields, until: plainDate, readsMax: z.int().min(1).max(500), reads: z.array(read).max(500).default([]), grantedAt: instant.nullable().default(null),
})
export type UseFacts = z.output<typeof useFacts>

export const requestInput = z.strictObject({ licenceId: z.uuid(), caseId: z.uuid(), purpose, fields, until: plainDate, readsMax: z.int().min(1).max(500).default(20) })
/** `consent`: the separate yes of the holder; what is granted may be less than what was asked. */
export const grantInput = z.strictObject({ consent: z.literal(true), fields, until: plainDate })
export type GrantInput = z.output<typeof grantInput>
/** A holder may let a unit read without being asked. */
export const offerInput = z.strictObject({ ...grantInput.shape, licenceId: z.uuid(), unitId: z.string().trim().max(80), purpose })
export const readInput = z.strictObject({ fields })
export type ReadInput = z.output<typeof readInput>
