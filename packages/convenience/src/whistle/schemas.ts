import { z } from 'zod'
import { place } from '../citizen-request/schemas.ts'

const passage = z.string().trim().min(5).max(2000)
const at = z.string().max(40)
const unitId = z.string().min(3).max(80)
const name = z.string().max(80)
const text = z.string().trim().max(2000)

export const whistleUnit = z.strictObject({ unitId, unitName: name, task: passage, arrivedAt: at.nullable(), place: z.string().max(200), late: z.boolean(), absent: z.boolean().default(false), released: z.boolean() })
export type WhistleUnit = z.input<typeof whistleUnit>
const planTask = z.strictObject({ unitId, task: passage, dueOn: z.iso.date(), done: z.boolean().default(false), note: text.default('') })

/** A street calls departments to one place (街乡吹哨、部门报到). Units see only the handling extract. */
export const whistleFacts = z.strictObject({
  matter: z.string().max(200), requestNumber: z.string().max(60).nullable(), why: passage, level: z.enum(['urgent', 'general']), units: z.array(whistleUnit).max(20), place: place.nullable(), sourceId: z.string().max(80).nullable(), blownAt: at.nullable().default(null),
  leadId: unitId.nullable(), leadName: name, plan: z.strictObject({ agreedAt: at, tasks: z.array(planTask).min(1).max(40) }).nullable(), result: text, objections: z.array(z.strictObject({ unitId, unitName: name, text: passage, at })).max(20),
  ratings: z.array(z.strictObject({ by: name, of: name, score: z.int().min(1).max(5), at })).max(80), sentBack: text, extendedOn: z.iso.date().nullable(),
})
export type WhistleFacts = z.input<typeof whistleFacts>
export type Whistle = z.output<typeof whistleFacts>

export const blowInput = z.strictObject({ unitId: unitId.optional(), matter: z.string().trim().min(2).max(200), why: passage, level: z.enum(['urgent', 'general']), place, units: z.array(z.strictObject({ unitId, task: passage })).min(1).max(20) })
export const confirmInput = z.strictObject({ level: z.enum(['urgent', 'general']), units: z.array(z.strictObject({ unitId, task: passage })).min(1).max(20) })
export const challengeInput = z.strictObject({ text: passage })
export const releaseInput = z.strictObject({ unitId })
export const arriveInput = z.strictObject({ unitId, latE7: z.int().nullable().default(null), lonE7: z.int().nullable().default(null), place: z.string().trim().min(2).max(200) })
export const planInput = z.strictObject({ leadId: unitId, tasks: z.array(z.strictObject({ unitId, task: passage, dueOn: z.iso.date() })).min(1).max(40) })
export const finishInput = z.strictObject({ result: passage, tasks: z.array(z.strictObject({ unitId, done: z.boolean(), note: text.default('') })).max(40) })
export const verifyInput = z.strictObject({ way: z.enum(['photo', 'visit']), note: passage })
export const rateInput = z.strictObject({ scores: z.array(z.strictObject({ unitId, score: z.int().min(1).max(5) })).min(1).max(20) })
