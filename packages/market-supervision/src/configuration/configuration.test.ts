import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clockIds } from '../rules/clock-table.ts'
import { readChecklists, readItemList } from './checklist-file.ts'
import { readClocks } from './clock-file.ts'
import { readCreditModel } from './credit-file.ts'
import type { Checked } from './fault.ts'
import { readFoodModel } from './food-file.ts'
import { readKnobs } from './knob-file.ts'
import { shippedConfiguration } from './shipped.ts'

type Table = Record<string, never>
const raw = (name: string): Table => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as Table
const known = { checklists: new Set(['registration']), departments: new Set(['SAMR']) }
const readers: Record<string, (table: unknown) => Checked<unknown>> = {
  'clocks': readClocks, 'credit-model': readCreditModel, 'food-model': readFoodModel, 'knobs': readKnobs, 'checklists': readChecklists,
  'item-list': (table) => readItemList(table, known),
}

/** Changes the shipped table and gives what the reader says: the entries named, with their codes. */
function faultsWhen(name: string, change: (table: never) => void): string[] {
  const table = raw(name)
  change(table as never)
  const checked = readers[name]!(table)
  return checked.ok ? [] : checked.faults.map(({ entry, code }) => `${entry} ${code}`)
}

describe('configuration that ships', () => {
  it('is sound and complete', () => {
    const { clocks, checklists, itemList } = shippedConfiguration()
    expect(Object.keys(clocks).sort()).toEqual([...clockIds].sort())
    expect(Object.fromEntries(checklists.checklists.map(({ id, items }) => [id, items.length]))).toEqual({
      'registration': 7, 'food.catering': 12, 'food.retail': 9, 'equipment': 9,
      'drug': 7, 'product': 4, 'price': 5, 'advertising': 5, 'hygiene': 3,
    })
    expect(itemList.items.map(({ checklist }) => checklist)).toEqual(checklists.checklists.map(({ id }) => id))
  })
})

type Clocks = { clocks: { id: string; unit: string; length: number }[] }
type Credit = {
  bounds: { B: number }
  decay: { belowMonths: number; shareBp: number }[]
  dimensions: { id: string; indicators: { id: string; points: number }[] }[]
}
type Knobs = { caps: { B: number }; letters: { minDays: number }; rectification: { defaultDays: number } }
type Food = { bounds: { A: number }; visits: { A: number[] }; down: { event: string }[] }

describe('a bad table is refused with the entry that is wrong', () => {
  it.each([
    ['clocks', ({ clocks }: Clocks) => { clocks.splice(0, 1) }, ['planApproval clockMissing']],
    ['clocks', ({ clocks }: Clocks) => { clocks.push(clocks[3]!) }, ['reveal duplicate']],
    ['clocks', ({ clocks }: Clocks) => { clocks[3]!.unit = 'workday' }, ['reveal clockUnit']],
    ['clocks', ({ clocks }: Clocks) => { clocks[3]!.length = -1 }, ['clocks.reveal.length shape']],
    ['credit-model', ({ bounds }: Credit) => { bounds.B = 300 }, ['bounds boundsOrder']],
    ['credit-model', ({ decay }: Credit) => { decay[1]!.shareBp = 10_000 }, ['decay.24 decayOrder']],
    ['credit-model', ({ dimensions }: Credit) => { dimensions.pop() }, ['association dimensionMissing']],
    ['credit-model', ({ dimensions }: Credit) => { dimensions[0]!.indicators[0]!.points = 200 }, ['establishedUnder1y capTooLow']],
    ['credit-model', ({ dimensions }: Credit) => { dimensions[1]!.indicators[0]!.id = 'capitalOverdue' }, ['capitalOverdue duplicate']],
    ['food-model', ({ bounds }: Food) => { bounds.A = 460 }, ['bounds boundsOrder']],
    ['food-model', ({ visits }: Food) => { visits.A = [2, 1] }, ['visits.A visitsOrder', 'visits.B visitsOrder']],
    ['food-model', ({ down }: Food) => { down[0]!.event = 'publicHarm' }, ['publicHarm eventTwice']],
    ['knobs', ({ caps }: Knobs) => { caps.B = 0 }, ['caps.B capsOrder']],
    ['knobs', ({ letters }: Knobs) => { letters.minDays = 31 }, ['letters lettersOrder']],
    ['knobs', ({ rectification }: Knobs) => { rectification.defaultDays = 61 }, ['rectification boundsOrder']],
    ['checklists', ({ checklists }: { checklists: { id: string }[] }) => { checklists[1]!.id = 'registration' }, ['registration duplicate']],
    ['item-list', ({ items }: { items: { checklist: string; department: string }[] }) => { items.length = 2 }, [
      'food.catering checklistUnknown']],
    ['item-list', ({ items }: { items: { department: string }[] }) => {
      items.length = 1
      items[0]!.department = 'XX'
    }, ['registration departmentUnknown']],
  ] as [string, (table: never) => void, string[]][])('%s: %o → %j', (name, change, faults) => expect(faultsWhen(name, change)).toEqual(faults))

  it('in both languages', () => {
    const checked = readKnobs({ ...raw('knobs'), caps: { A: 2, B: 1, C: 3, D: 4 } })
    expect(!checked.ok && checked.faults).toEqual([
      { entry: 'caps.B', code: 'capsOrder',
        zh: '风险高的类别,年度上限和抽取比例不能低于风险低的类别', en: 'A class of higher risk cannot have a lower yearly cap or ratio' },
    ])
  })
})
