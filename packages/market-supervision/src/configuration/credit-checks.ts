import type { SetFault } from '@onewindow/casework/configuration/set'
import { dimensionIds, type CreditModel } from '../rules/credit-model.ts'
import { ownCreditEvents } from '../rules/visit-result.ts'
import { duplicateFaults, faultAt } from './fault.ts'

/** Without these a firm on the serious list, or one nobody finds, would be drawn as one of the best class. */
const LISTED_FLOORS = ['seriousListed', 'abnormalUnreachable'] as const

const named = ({ dimensions, reduction }: CreditModel) => [
  ...dimensions.flatMap(({ capTenths, indicators }, i) => indicators.map(({ id, points }, j) => ({ id, points, capTenths, path: `dimensions.${i}.indicators.${j}` }))),
  ...reduction.indicators.map(({ id, points }, j) => ({ id, points, capTenths: reduction.capTenths, path: `reduction.indicators.${j}` })),
]

const boundFaults = ({ bounds }: CreditModel): SetFault[] => [...(bounds.B < bounds.C ? [] : [faultAt('bounds.C', 'boundsOrder')]), ...(bounds.C < bounds.D ? [] : [faultAt('bounds.D', 'boundsOrder')])]

const decayFaults = ({ decay }: CreditModel): SetFault[] => decay.flatMap((step, i) => {
  const before = decay[i - 1]
  if (!before) return []
  return [...(step.belowMonths > before.belowMonths ? [] : [faultAt(`decay.${i}.belowMonths`, 'decayOrder')]), ...(step.shareBp < before.shareBp ? [] : [faultAt(`decay.${i}.shareBp`, 'decayOrder')])]
})

/** What keeps a points model from being published: a dimension or the floor of a list missing, an indicator twice or one that cannot count in full, bounds and decay out of order, an event nobody could score. */
export function creditFaults(model: CreditModel): SetFault[] {
  const { dimensions, floors } = model
  const indicators = named(model)
  const scored = new Set(dimensions.flatMap((one) => one.indicators.filter(({ kind }) => kind === 'event').map(({ id }) => id)))
  return [
    ...duplicateFaults(dimensions.map(({ id }) => id), (i) => `dimensions.${i}.id`),
    ...dimensionIds.filter((id) => !dimensions.some((one) => one.id === id)).map((dimension) => faultAt('dimensions', 'dimensionMissing', { dimension })),
    ...duplicateFaults(indicators.map(({ id }) => id), (i) => `${indicators[i]?.path ?? ''}.id`),
    ...indicators.filter(({ points, capTenths }) => points > capTenths).map(({ path, capTenths }) => faultAt(`${path}.points`, 'capTooLow', { cap: capTenths })),
    ...ownCreditEvents.filter((id) => !scored.has(id)).map((event) => faultAt('dimensions', 'eventNotScored', { event })),
    ...duplicateFaults(floors.map(({ id }) => id), (i) => `floors.${i}.id`),
    ...LISTED_FLOORS.filter((id) => !floors.some((one) => one.id === id)).map((floor) => faultAt('floors', 'floorMissing', { floor })),
    ...boundFaults(model), ...decayFaults(model),
  ]
}
