import { readFileSync } from 'node:fs'
import type { ClockTable } from '../rules/clock-table.ts'
import type { CreditModel } from '../rules/credit-model.ts'
import type { FoodModel } from '../rules/food-model.ts'
import { readChecklists, readItemList, type ChecklistFile, type ItemListFile } from './checklist-file.ts'
import { clocksById, readClocks } from './clock-file.ts'
import { readCreditModel } from './credit-file.ts'
import type { Checked } from './fault.ts'
import { readFoodModel } from './food-file.ts'
import { readKnobs, type KnobFile } from './knob-file.ts'

/** Everything this domain is configured with; what a new installation starts from, before anything is published. */
export type MarketConfiguration = {
  clocks: ClockTable
  credit: CreditModel
  food: FoodModel
  knobs: KnobFile
  checklists: ChecklistFile
  itemList: ItemListFile
}

/** Departments that inspect in the shipped item list: market supervision and health. */
const DEPARTMENTS = new Set(['SAMR', 'HC'])

let read: MarketConfiguration | undefined

/** The defaults that ship with the product. @throws Error naming every bad entry, if the files were changed by hand and do not fit */
export function shippedConfiguration(): MarketConfiguration {
  if (read) return read
  const checklists = sound('checklists.json', readChecklists)
  const known = { checklists: new Set(checklists.checklists.map(({ id }) => id)), departments: DEPARTMENTS }
  read = {
    clocks: clocksById(sound('clocks.json', readClocks)), credit: sound('credit-model.json', readCreditModel),
    food: sound('food-model.json', readFoodModel), knobs: sound('knobs.json', readKnobs), checklists,
    itemList: sound('item-list.json', (raw) => readItemList(raw, known)),
  }
  return read
}

function sound<T>(name: string, check: (raw: unknown) => Checked<T>): T {
  const checked = check(JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')))
  if (!checked.ok) throw new Error(`${name}: ${checked.faults.map(({ entry, en }) => `${entry}: ${en}`).join('; ')}`)
  return checked.value
}
