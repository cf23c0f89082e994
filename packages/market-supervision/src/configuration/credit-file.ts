import { creditModel, dimensionIds, type CreditModel } from '../rules/credit-model.ts'
import { configurationFault, duplicates, readTable, type Checked, type ConfigurationFault } from './fault.ts'

/** Reads a points model; refuses it with the indicator, dimension or bound that does not fit. */
export const readCreditModel = (raw: unknown): Checked<CreditModel> => readTable(creditModel, raw, modelFaults)

function modelFaults({ dimensions, reduction, bounds, decay }: CreditModel): ConfigurationFault[] {
  const indicators = dimensions.flatMap((dimension) => dimension.indicators.map((one) => ({ ...one, capTenths: dimension.capTenths })))
  const named = [...indicators, ...reduction.indicators.map((one) => ({ ...one, capTenths: reduction.capTenths }))]
  return [
    ...duplicates(dimensions.map(({ id }) => [id, id])),
    ...dimensionIds.filter((id) => !dimensions.some((one) => one.id === id))
      .map((id) => configurationFault(id, 'dimensionMissing', { value: id })),
    ...duplicates(named.map(({ id }) => [id, id])),
    ...named.filter(({ points, capTenths }) => points > capTenths)
      .map(({ id, points }) => configurationFault(id, 'capTooLow', { value: String(points) })),
    ...(bounds.B < bounds.C && bounds.C < bounds.D ? [] : [configurationFault('bounds', 'boundsOrder')]),
    ...decay.filter((step, i) => {
      const before = decay[i - 1]
      return before !== undefined && (step.belowMonths <= before.belowMonths || step.shareBp >= before.shareBp)
    }).map(({ belowMonths }) => configurationFault(`decay.${belowMonths}`, 'decayOrder')),
  ]
}
