import { z } from 'zod'
import { categoryCode, requestKind } from '../configuration/category.ts'
import { contactWays, handedKinds, passage, place, PLACELESS, reporter } from './schemas.ts'

const unitId = z.string().min(3).max(80)
const short = z.string().trim().max(300)
const day = z.iso.date()

const what = {
  kind: requestKind, category: categoryCode.nullable().default(null), text: z.string().trim().min(5).max(4000), place: place.nullable().default(null).meta({ emptyOnlyIf: { field: 'kind', is: PLACELESS } }),
  sealed: z.boolean().default(false), contactWay: z.enum(contactWays).default('inApp'), againstId: unitId.nullable().default(null),
}
/** What a reporter says. Without an account: anonymous, or by name and telephone. */
export const reportInput = z.strictObject({ ...what, anonymous: z.boolean().default(false), reporter: reporter.default({ name: '', phone: '', onBehalfOf: null }) })
/** By telephone, at a counter or in a community: with the record of the call or visit, and the consent where somebody speaks for another. */
export const registerInput = z.strictObject({
  ...what, anonymous: z.boolean().default(false), reporter, channel: z.enum(['phone', 'counter', 'community']), record: z.string().trim().min(2).max(300), consent: short.default(''), urgentReason: short.default(''), partyId: z.uuid().nullable().default(null),
})

export const textInput = z.strictObject({ text: passage })
export const acceptInput = z.strictObject({ category: categoryCode, place: place.nullable().default(null), urgentReason: short.default('') })
export const answerInput = z.strictObject({ text: passage, article: z.string().trim().min(2).max(80) })
export const emergencyInput = z.strictObject({ line: z.enum(['110', '119', '120', '122']), receivedBy: z.string().trim().min(1).max(80) })
export const divertInput = z.strictObject({ channel: z.enum(['litigation', 'petition', 'disciplineInspection', 'administrativeReview', 'informationDisclosure', 'arbitration']), how: passage })
export const refuseInput = z.strictObject({ code: z.enum(['sameMatterNoNews', 'secret', 'unlawful', 'outsideCompetence']), earlierNumber: z.string().trim().max(60).default('') })
/** Without a unit the responsibility list decides. */
export const dispatchInput = z.strictObject({ unitId: unitId.nullable().default(null), extract: z.string().trim().max(2000).default(''), assistIds: z.array(unitId).max(10).default([]) })
export const thankInput = z.strictObject({ unitId })
export const handBackInput = z.strictObject({ reason: z.string().trim().max(2000), belongsTo: z.string().trim().min(2).max(80) })
export const escalateInput = z.strictObject({ unitIds: z.array(unitId).min(2).max(10) })
export const designateInput = z.strictObject({ unitId, assistIds: z.array(unitId).max(10).default([]), heard: passage, duty: z.string().trim().min(5).max(300) })
export const contactInput = z.strictObject({ way: z.enum(['call', 'visit', 'message']), outcome: passage })
export const transferInput = z.strictObject({ unitId })
export const assistInput = z.strictObject({ unitId, need: passage, dueOn: day })
export const whistleInput = z.strictObject({ why: passage, level: z.enum(['urgent', 'general']), units: z.array(z.strictObject({ unitId, task: passage })).min(1).max(20) })
export const extensionInput = z.strictObject({ days: z.int().min(1).max(5), reason: passage })
export const suspendInput = z.strictObject({ code: z.enum(['season', 'landOrLitigation', 'constructionProgramme']), plan: passage, until: day })
export const handOverInput = z.strictObject({ to: z.enum(handedKinds), subject: z.string().trim().max(200).default(''), uscc: z.string().trim().max(18).nullable().default(null), publishedInformation: z.boolean().default(false) })
/** An item of the catalogue, by the name of its guide. */
export const offerInput = z.strictObject({ item: z.string().trim().min(2).max(200), why: passage })
export const splitInput = z.strictObject({ matters: z.array(z.strictObject({ text: passage, category: categoryCode })).min(1).max(5) })
export const mergeInput = z.strictObject({ masterId: z.uuid() })
export const terminateInput = z.strictObject({ ground: z.enum(['notCooperating', 'noFacts', 'alreadySettled', 'beyondCompetence']), text: passage })
export const replyInput = z.strictObject({ resultCode: z.enum(['solved', 'explained']), found: passage, done: passage, basis: short.default(''), next: z.string().trim().max(2000).default(''), openAssistsReason: short.default('') })
export const visitInput = z.strictObject({
  reached: z.boolean(), solved: z.boolean().nullable().default(null), level: z.int().min(1).max(5).nullable().default(null), deniesContact: z.boolean().default(false), evidenceVerified: z.boolean().default(false), answerLawful: z.boolean().default(false),
})
export const correctInput = z.strictObject({ addition: z.string().trim().max(2000).default(''), category: categoryCode.nullable().default(null), kind: requestKind.nullable().default(null), place: place.nullable().default(null) })
export const markInput = z.strictObject({ ground: z.enum(['repeated', 'media', 'leader', 'overdue']), note: passage })
export type RegisterInput = z.output<typeof registerInput>
export type ReportInput = z.output<typeof reportInput>
export type DispatchInput = z.output<typeof dispatchInput>
export type VisitInput = z.output<typeof visitInput>
export type ReplyInput = z.output<typeof replyInput>
export type CorrectInput = z.output<typeof correctInput>
