import type { Knobs } from './knobs.ts'
import { fault, type Fault } from './fault.ts'

/** Highest values a statute leaves: 行政处罚法 §51 (200 and 3,000 yuan), §68 (100 yuan); 食品安全法实施条例 §81 (300,000 yuan). */
const BY_LAW = { onTheSpotPerson: 20_000, onTheSpotOrganization: 300_000, collectUpTo: 10_000, municipalFoodFine: 30_000_000 }

/** Faults of settings that go beyond the law or contradict each other. */
export function checkKnobs(knobs: Knobs): Fault[] {
  const capped: [string, string, number, number][] = [
    ['onTheSpotFine', 'person', knobs.onTheSpotFine.person, BY_LAW.onTheSpotPerson],
    ['onTheSpotFine', 'organization', knobs.onTheSpotFine.organization, BY_LAW.onTheSpotOrganization],
    ['collectUpTo', '', knobs.collectUpTo, BY_LAW.collectUpTo],
    ['municipalFoodFine', '', knobs.municipalFoodFine, BY_LAW.municipalFoodFine],
  ]
  const { correctionDays, correctionDaysMax: maximum } = knobs
  return [
    ...capped.filter(([, , value, limit]) => value > limit).map(([entry, field, , limit]) => fault(entry, field, 'aboveLaw', { limit })),
    ...(correctionDays > maximum ? [fault('correctionDays', '', 'aboveMaximum', { maximum })] : []),
  ]
}
