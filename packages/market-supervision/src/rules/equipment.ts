import { addMonths, daysBetween, type PlainDate } from '@onewindow/calendar/day'

export type EquipmentFacts = {
  validUntil: PlainDate
  today: PlainDate
  /** Day an inspection was applied for in this period of validity. */
  appliedOn?: PlainDate | undefined
  condition?: 'stopped' | 'scrapped' | undefined
}
export type EquipmentRules = { noticeDays: number; appliedYellowDays: number; appliedRedDays: number }
export type EquipmentState = 'stopped' | 'scrapped' | 'expired' | 'inspectionApplied' | 'applyOverdue' | 'dueSoon' | 'valid'
export type EquipmentAlert = { applyBy: PlainDate; daysLeft: number; state: EquipmentState; alert: 'red' | 'yellow' | 'none' }

/** 特种设备安全法 §40: one month before the inspection runs out. */
const APPLY_MONTHS_BEFORE = 1

/**
 * Where a piece of special equipment stands with its periodic inspection. 特种设备安全法 §40: apply one month before expiry; without a valid
 * inspection it may not be used. Valid through `validUntil` itself. `daysLeft` is negative afterwards. Stopped or scrapped equipment gives
 * no alert.
 */
export function equipmentAlert({ validUntil, today, appliedOn, condition }: EquipmentFacts, rules: EquipmentRules): EquipmentAlert {
  const applyBy = addMonths(validUntil, -APPLY_MONTHS_BEFORE)
  const daysLeft = daysBetween(today, validUntil)
  const answer = (state: EquipmentState, alert: EquipmentAlert['alert']): EquipmentAlert => ({ applyBy, daysLeft, state, alert })
  if (condition) return answer(condition, 'none')
  if (daysLeft < 0) return answer('expired', 'red')
  if (appliedOn && appliedOn <= today) {
    return answer('inspectionApplied', daysLeft <= rules.appliedRedDays ? 'red' : daysLeft <= rules.appliedYellowDays ? 'yellow' : 'none')
  }
  if (today > applyBy) return answer('applyOverdue', 'red')
  return daysLeft <= rules.noticeDays ? answer('dueSoon', 'yellow') : answer('valid', 'none')
}
