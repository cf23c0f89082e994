import { z } from 'zod'
import { day, firm, firmCode, line, passage } from '../firm/schemas.ts'

/** 列入情形: a penalty for conduct of the catalogue, or three years on the abnormal list (only ever a proposal). */
export const CONDUCTS = ['foodSafety', 'drugSafety', 'equipmentSafety', 'qualitySafety', 'consumerRights', 'falseRegistration', 'fairCompetition', 'refusesPenalty', 'severePenalty', 'threeYears'] as const

export const seriousFacts = z.strictObject({
  firm, conduct: z.enum(CONDUCTS), reasons: passage, penaltyNumber: line.nullable().default(null), penaltyCaseId: z.uuid().nullable().default(null), basisOn: day.nullable().default(null), defence: passage.nullable().default(null), discussedOn: day.nullable().default(null),
  listedOn: day.nullable().default(null), statement: passage.nullable().default(null), appliedOn: day.nullable().default(null),
})
export type SeriousFacts = z.output<typeof seriousFacts>

export const proposeSeriousInput = z.strictObject({ firmCode, conduct: z.enum(CONDUCTS), reasons: passage, penaltyNumber: line.nullable().default(null), basisOn: day.nullable().default(null) })
/** What the firm said in its defence, and that it was considered (陈述、申辩). */
export const decideInput = z.strictObject({ defence: passage, discussedOn: day })
export const applyEarlyInput = z.strictObject({ dutyDone: z.literal(true), harmRemoved: z.literal(true), statement: passage })
