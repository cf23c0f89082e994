import type { SetFault } from '@onewindow/casework/configuration/set'
import { riskClass } from '../rules/draw/entries.ts'
import type { FoodModel } from '../rules/food-model.ts'
import { duplicateFaults, faultAt } from './fault.ts'

const visitFaults = ({ visits }: FoodModel): SetFault[] => riskClass.options.flatMap((grade, i) => {
  const before = riskClass.options[i - 1]
  return [
    ...(visits[grade].min > visits[grade].max ? [faultAt(`visits.${grade}.max`, 'visitsOrder')] : []),
    ...(before !== undefined && visits[grade].min < visits[before].min ? [faultAt(`visits.${grade}.min`, 'visitsOrder')] : []),
  ]
})

/** What keeps the grading of food businesses from being published: bounds out of order, an event that stands twice or moves both ways, fewer visits for a worse grade. */
export function foodFaults(model: FoodModel): SetFault[] {
  const { bounds, up, down } = model
  const betters = new Set(down.map(({ event }) => event))
  return [
    ...(bounds.A < bounds.B ? [] : [faultAt('bounds.B', 'boundsOrder')]), ...(bounds.B < bounds.C ? [] : [faultAt('bounds.C', 'boundsOrder')]),
    ...duplicateFaults(up.map(({ event }) => event), (i) => `up.${i}.event`), ...duplicateFaults(down.map(({ event }) => event), (i) => `down.${i}.event`),
    ...up.flatMap(({ event }, i) => (betters.has(event) ? [faultAt(`up.${i}.event`, 'eventTwice', { event })] : [])),
    ...visitFaults(model),
  ]
}
