import { riskClass } from '../rules/draw/entries.ts'
import { foodModel, type FoodModel } from '../rules/food-model.ts'
import { configurationFault, duplicates, readTable, type Checked, type ConfigurationFault } from './fault.ts'

/** Reads the grading of food businesses; refuses it with the grade or event that does not fit. */
export const readFoodModel = (raw: unknown): Checked<FoodModel> => readTable(foodModel, raw, foodFaults)

function foodFaults({ bounds, up, down, visits }: FoodModel): ConfigurationFault[] {
  const lowers = new Set(down.map(({ event }) => event))
  return [
    ...(bounds.A < bounds.B && bounds.B < bounds.C ? [] : [configurationFault('bounds', 'boundsOrder')]),
    ...duplicates(up.map(({ event }) => [`up.${event}`, event])),
    ...duplicates(down.map(({ event }) => [`down.${event}`, event])),
    ...up.filter(({ event }) => lowers.has(event)).map(({ event }) => configurationFault(event, 'eventTwice', { value: event })),
    ...riskClass.options.filter((grade, i) => {
      const before = riskClass.options[i - 1]
      return visits[grade][0] > visits[grade][1] || (before !== undefined && visits[grade][0] < visits[before][0])
    }).map((grade) => configurationFault(`visits.${grade}`, 'visitsOrder')),
  ]
}
