import { plainDate } from '@onewindow/calendar/spec'
import { z } from 'zod'
import { line } from '../firm/schemas.ts'
import { resultClasses } from '../rules/visit-result.ts'

// What plans, draws, visits and orders to correct have in common.

export const words = z.string().trim().min(2).max(2000)
export const shortWords = z.string().trim().min(1).max(200)
export const uscc = z.string().trim().length(18)
export const hex64 = z.string().regex(/^[0-9a-f]{64}$/)
const riskClass = z.enum(['A', 'B', 'C', 'D'])

/** A place on the map in degrees; `accuracy` in metres. */
export const fix = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), accuracy: z.int().min(0).max(100_000) })
export type Fix = z.output<typeof fix>

/** The firm a visit is made to, as its file says on the day the case begins: whatever name and address a file may have fit. */
export const subjectFacts = z.strictObject({
  partyId: z.uuid().nullable().default(null), uscc, name: line, address: z.string().trim().min(1).max(300), risk: riskClass, foodGrade: riskClass.nullable().default(null), at: fix.nullable().default(null),
})
export type SubjectFacts = z.output<typeof subjectFacts>

/** One question of a checklist, as pinned. */
export const checkItem = z.strictObject({ id: z.string().max(20), text: z.string().max(120), basis: z.string().max(200), kind: z.enum(['key', 'general']), resultClass: z.enum(resultClasses).optional() })

/** Who goes: the lead and at least one more (行政处罚法 §42). */
export const teamInput = z.strictObject({ leadId: z.uuid(), memberIds: z.array(z.uuid()).min(1).max(6) })
export type TeamInput = z.output<typeof teamInput>

export const aDay = plainDate
