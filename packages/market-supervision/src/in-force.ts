import { dayOf } from '@onewindow/calendar/day'
import { clockSpec, type ClockSpec } from '@onewindow/calendar/spec'
import { inForce, workedOut, type InForce } from '@onewindow/casework/configuration/settings'
import type { Checklists } from './configuration/checklists.ts'
import type { InspectionItem } from './configuration/item-list.ts'
import type { MarketKnobs } from './configuration/knobs.ts'
import type { Limits } from './configuration/limits.ts'
import { checklistsSet, creditModelSet, foodModelSet, itemListSet, knobsSet, limitsSet } from './configuration/sets.ts'
import type { ClockId } from './rules/clock-table.ts'
import type { CreditModel } from './rules/credit-model.ts'
import type { FoodModel } from './rules/food-model.ts'
import type { FrequencyRules } from './rules/visit-frequency.ts'

/** Settings of the domain in force on a day, each with its source. */
export const knobsOn = (on: InForce): MarketKnobs => inForce(on, knobsSet)

/** One setting; a case reads that of the day it was opened, a register today's. */
export const knobOn = <K extends keyof MarketKnobs>(name: K, on: InForce): MarketKnobs[K]['value'] => knobsOn(on)[name].value

const specsOf = workedOut((limits: Limits) => Object.fromEntries(Object.entries(limits).map(([id, { certainty: _, ...timing }]) => [id, clockSpec.parse({ id, ...timing })])) as Readonly<Record<ClockId, ClockSpec>>)

/** Every clock of the domain (market supervision §4) with title, length and basis, for clocks that start on that day. */
export const limitsOn = (on: InForce): Readonly<Record<ClockId, ClockSpec>> => specsOf(inForce(on, limitsSet))

/** Checklists (检查表) of a day; a visit keeps those of the day it was opened, or its draw was. */
export const checklistsOn = (on: InForce): Checklists => inForce(on, checklistsSet)

/** What may be inspected (检查事项清单); a plan keeps the list of the day it was opened. */
export const itemListOn = (on: InForce): readonly InspectionItem[] => inForce(on, itemListSet)

export const creditModelOn = (on: InForce): CreditModel => inForce(on, creditModelSet)
export const foodModelOn = (on: InForce): FoodModel => inForce(on, foodModelSet)

/** Caps and windows of visits (国办发〔2024〕54号): the caps, and what the grading of food demands at least. */
export function frequencyOn(on: InForce): FrequencyRules {
  const { visits: { A, B, C, D } } = foodModelOn(on)
  return { caps: knobOn('caps', on), mergeWithin: knobOn('mergeWithin', on), clueAlertFrom: knobOn('clueAlertFrom', on), foodMinimum: { A: A.min, B: B.min, C: C.min, D: D.min } }
}

/** Policy of an earlier day: that of a window which began then. */
export const asOf = ({ settings }: InForce, day: string): InForce => ({ settings, today: day })

/** Clocks of the day that a clock counts from: what was received, known or listed earlier keeps the length of that day, whenever it reaches this desk. */
export const limitsFrom = (start: string, on: InForce): ReturnType<typeof limitsOn> => limitsOn(asOf(on, dayOf(start)))
