import type { SetFault } from '@onewindow/casework/configuration/set'
import { valuesOf, type KnobEntries } from './knobs.ts'
import { fault } from './fault.ts'

/** Highest values a statute leaves: 行政处罚法 §51 (200 and 3,000 yuan), §68 (100 yuan); 食品安全法实施条例 §81 (300,000 yuan). */
const BY_LAW = { onTheSpotPerson: 20_000, onTheSpotOrganization: 300_000, collectUpTo: 10_000, municipalFoodFine: 30_000_000 }

/** No order to correct gives more days, whatever is set (enforcement §3.5). */
const LONGEST_CORRECTION = 30

/** Faults of settings that go beyond the law or contradict each other. */
export function checkKnobs(entries: KnobEntries): SetFault[] {
  const { onTheSpotFine, collectUpTo, municipalFoodFine, correctionDays, correctionDaysMax: maximum } = valuesOf(entries)
  const capped: [path: string, value: number, limit: number][] = [
    ['onTheSpotFine.value.person', onTheSpotFine.person, BY_LAW.onTheSpotPerson],
    ['onTheSpotFine.value.organization', onTheSpotFine.organization, BY_LAW.onTheSpotOrganization],
    ['collectUpTo.value', collectUpTo, BY_LAW.collectUpTo],
    ['municipalFoodFine.value', municipalFoodFine, BY_LAW.municipalFoodFine],
  ]
  return [
    ...capped.filter(([, value, limit]) => value > limit).map(([path, , limit]) => fault(path, 'aboveLaw', { yuan: limit / 100 })),
    ...(maximum > LONGEST_CORRECTION ? [fault('correctionDaysMax.value', 'aboveMaximum', { maximum: LONGEST_CORRECTION })] : []),
    ...(correctionDays > maximum ? [fault('correctionDays.value', 'aboveMaximum', { maximum })] : []),
  ]
}
