import { isPlainDate } from '@onewindow/calendar/day'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { riskClass } from '../rules/draw/entries.ts'
import { faultAt } from './fault.ts'
import type { MarketKnobs } from './knobs.ts'

/** Figures that may not fall from one to the next; each that does is named. */
const falls = (figures: Readonly<Record<string, number>>, keys: readonly string[], path: string, code: 'capsOrder' | 'lettersOrder' | 'alertsOrder' | 'monthsOrder' | 'boundsOrder'): SetFault[] =>
  keys.filter((key, i) => i > 0 && (figures[key] ?? 0) < (figures[keys[i - 1] ?? ''] ?? 0)).map((key) => faultAt(`${path}.${key}`, code))

/** The last day to file is 30 June (市场主体登记管理条例实施细则 §63); a day counts in every year. */
function reminderFaults({ annualReportReminders: { value } }: MarketKnobs): SetFault[] {
  return value.flatMap((day) => {
    const path = 'annualReportReminders.value'
    if (!isPlainDate(`2026-${day}`)) return [faultAt(path, 'noSuchDay', { day })]
    return day > '06-30' ? [faultAt(path, 'reminderTooLate', { day })] : []
  })
}

/** What keeps the settings from being published: figures that contradict each other. */
export function knobFaults(knobs: MarketKnobs): SetFault[] {
  const { ratiosBp, caps, letters, rectification, equipment, repair, disclosureOrderDays } = knobs
  const { minDays, maxDays } = rectification.value
  return [
    ...falls(ratiosBp.value, riskClass.options, 'ratiosBp.value', 'capsOrder'), ...falls(caps.value, riskClass.options, 'caps.value', 'capsOrder'),
    ...falls(letters.value, ['minDays', 'maxDays'], 'letters.value', 'lettersOrder'), ...falls(equipment.value, ['appliedRedDays', 'appliedYellowDays'], 'equipment.value', 'alertsOrder'),
    ...falls(repair.value.minimumMonths, ['light', 'normal', 'safety'], 'repair.value.minimumMonths', 'monthsOrder'), ...falls(rectification.value, ['minDays', 'defaultDays', 'maxDays'], 'rectification.value', 'boundsOrder'),
    ...(disclosureOrderDays.value >= minDays && disclosureOrderDays.value <= maxDays ? [] : [faultAt('disclosureOrderDays.value', 'outsideOrder', { min: minDays, max: maxDays })]),
    ...reminderFaults(knobs),
  ]
}
