import { z } from 'zod'
import { orderDays } from '../configuration/knobs.ts'
import { day, firm, firmCode, line, passage } from '../firm/schemas.ts'

export const EQUIPMENT_KINDS = ['elevator', 'boiler', 'vessel', 'crane', 'amusement', 'vehicle', 'cableway', 'pipe'] as const

/** Facts of a piece of special equipment (特种设备); where it stands with its inspection is derived from them (rules/equipment). */
export const equipmentFacts = z.strictObject({
  useRegistration: z.string().trim().min(4).max(40), equipmentKind: z.enum(EQUIPMENT_KINDS), firm, place: line, validUntil: day, appliedOn: day.nullable().default(null), reportNumber: line.nullable().default(null), hazard: passage.nullable().default(null), measure: passage.nullable().default(null),
  correctBy: day.nullable().default(null), cleared: passage.nullable().default(null),
  /** How urgent its inspection is, as of the last event or alert (§40). */ alert: z.enum(['none', 'yellow', 'red']).default('none'), alertState: z.enum(['valid', 'dueSoon', 'applyOverdue', 'inspectionApplied', 'expired', 'stopped', 'scrapped']).default('valid'),
})
export type EquipmentFacts = z.output<typeof equipmentFacts>

/** Use registration at the desk (特种设备安全法 §33): within thirty days of putting it into use. */
export const registerInput = z.strictObject({ firmCode, useRegistration: equipmentFacts.shape.useRegistration, equipmentKind: z.enum(EQUIPMENT_KINDS), place: line, validUntil: day, inUseSince: day })

export const passedInput = z.strictObject({ reportNumber: line, validUntil: day })
export const failedInput = z.strictObject({ reportNumber: line, hazard: passage })
/** Who goes: the one who writes it down and at least one more (特种设备安全法 §65). */
const officerIds = z.array(z.uuid()).min(2).max(4)
/** `days` are working days, as in every order to correct. */
export const orderInput = z.strictObject({ officerIds, hazard: passage, measure: passage, days: orderDays })
export const hazardInput = z.strictObject({ officerIds, hazard: passage, measure: passage, correctBy: day })
/** What the bureau above says to a hazard that was reported to it, and to which report. */
export const answerInput = z.strictObject({ taskId: z.uuid(), instruction: passage })
export const clearedInput = z.strictObject({ reportNumber: line, validUntil: day, cleared: passage })
export const transferInput = z.strictObject({ firm, place: line })
export const scrapInput = z.strictObject({ unusable: z.literal(true), registrationCancelled: z.literal(true) })
