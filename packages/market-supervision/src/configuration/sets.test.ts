import { faultsOfContent } from '@onewindow/casework/configuration/check-content'
import { wordsOfSet, type AnySet, type Beside } from '@onewindow/casework/configuration/set'
import { asShipped, shippedOf } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { checklistsOn, itemListOn, limitsOn } from '../in-force.ts'
import { clockIds } from '../rules/clock-table.ts'
import { checklistsSet, marketSets } from './sets.ts'

type Table = Record<string, never> & unknown[]
const setOf = (name: string): AnySet => marketSets.find(({ key }) => key === `market-supervision.${name}`) as AnySet

/** Changes the shipped table and gives the fields that are said to be wrong, each in both languages. */
function pathsWhen(name: string, change: (table: never) => void): string[] {
  const set = setOf(name)
  const table = structuredClone(set.shipped) as Table
  change(table as never)
  const faults = faultsOfContent(set, table, shippedOf)
  for (const { zh, en } of faults) expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.not.stringMatching(/\p{Script=Han}/u)])
  return faults.map(({ path }) => path)
}

describe('what ships', () => {
  it.each(marketSets.map((set): [string, AnySet] => [set.key, set]))('%s has no fault', (_key, set) => expect(faultsOfContent(set, set.shipped, shippedOf)).toEqual([]))

  it('is complete: every clock a rule asks for, nine key areas, an item for each', () => {
    expect(Object.keys(limitsOn(asShipped)).sort()).toEqual([...clockIds].sort())
    const { checklists } = checklistsOn(asShipped)
    expect(Object.fromEntries(checklists.map(({ id, items }) => [id, items.length]))).toEqual({
      'registration': 7, 'food.catering': 12, 'food.retail': 9, 'equipment': 9, 'drug': 7, 'product': 4, 'price': 5, 'advertising': 5, 'hygiene': 3,
    })
    expect(itemListOn(asShipped).map(({ checklist }) => checklist)).toEqual(checklists.map(({ id }) => id))
  })
})

type Clock = { unit: string; length: number; hours?: string; pausableBy?: string[] }
type Clocks = Record<string, Clock>
type Credit = { version: string; bounds: { B: number; C: number }; decay: { belowMonths: number; shareBp: number }[]; floors: { id: string }[]; dimensions: { id: string; indicators: { id: string; points: number; kind: string }[] }[]; reduction: { indicators: { points: number }[] } }
type Food = { version: string; bounds: { A: number }; visits: { A: { min: number; max: number } }; up: { event: string }[]; down: { event: string }[] }
type Knobs = Record<string, { value: never }>
type Lists = { version: string; checklists: { id: string; items: { id: string; textZh: string }[] }[] }
type Items = { code: string; checklist: string; department: string }[]

/** Gives the edition another name first, so that only what follows is wrong. */
const newEdition = <T extends { version: string }>(change: (table: T) => void) => (table: T): void => { table.version = '2027-1'; change(table) }
const withKnob = (name: string, value: unknown) => (knobs: Knobs): void => { (knobs[name] as { value: unknown }).value = value }

describe('a bad table is refused at its field', () => {
  it.each([
    ['limits', 'a clock every new plan needs', (clocks: Clocks) => { delete clocks['planApproval'] }, ['planApproval']],
    ['limits', 'a clock that open cases of a later step need', (clocks: Clocks) => { delete clocks['seriousRemove'] }, ['seriousRemove']],
    ['limits', 'a clock nobody asks for', (clocks: Clocks) => { clocks['reveals'] = structuredClone(clocks['reveal']) as Clock }, ['reveals']],
    ['limits', 'hours counted by the day', (clocks: Clocks) => { (clocks['reveal'] as Clock).unit = 'workday' }, ['reveal.unit']],
    ['limits', 'days counted by the hour', (clocks: Clocks) => { (clocks['listing'] as Clock).unit = 'workHour' }, ['listing.unit']],
    ['limits', 'what is extended by working days, in months', (clocks: Clocks) => { (clocks['verify'] as Clock).unit = 'month' }, ['verify.unit']],
    ['limits', 'a length below nothing', (clocks: Clocks) => { (clocks['reveal'] as Clock).length = -1 }, ['reveal.length']],
    ['limits', 'working hours nobody has', (clocks: Clocks) => { (clocks['clue'] as Clock).hours = 'night' }, ['clue.hours']],
    ['limits', 'a pause nobody declares', (clocks: Clocks) => { (clocks['mediation'] as Clock).pausableBy = ['weather'] }, ['mediation.pausableBy.0']],
    ['creditModel', 'a changed table under the name of a used edition', ({ bounds }: Credit) => { bounds.B = 160 }, ['version']],
    ['creditModel', 'bounds that fall', newEdition(({ bounds }: Credit) => { bounds.B = 300 }), ['bounds.C']],
    ['creditModel', 'a decay that does not fall', newEdition(({ decay }: Credit) => { decay[1]!.shareBp = 10_000 }), ['decay.1.shareBp']],
    ['creditModel', 'months of the decay that do not rise', newEdition(({ decay }: Credit) => { decay[2]!.belowMonths = 24 }), ['decay.2.belowMonths']],
    ['creditModel', 'a dimension missing', newEdition(({ dimensions }: Credit) => { dimensions.pop() }), ['dimensions']],
    ['creditModel', 'a dimension twice', newEdition(({ dimensions }: Credit) => { dimensions[6]!.id = 'basic' }), ['dimensions.6.id', 'dimensions']],
    ['creditModel', 'an indicator above the cap of its dimension', newEdition(({ dimensions }: Credit) => { dimensions[0]!.indicators[0]!.points = 200 }), ['dimensions.0.indicators.0.points']],
    ['creditModel', 'a reduction above its cap', newEdition(({ reduction }: Credit) => { reduction.indicators[1]!.points = 61 }), ['reduction.indicators.1.points']],
    ['creditModel', 'an indicator twice', newEdition(({ dimensions }: Credit) => { dimensions[1]!.indicators[0]!.id = 'capitalOverdue' }), ['dimensions.1.indicators.0.id']],
    ['creditModel', 'an event that visits write down, without points', newEdition(({ dimensions }: Credit) => { dimensions[3]!.indicators[0]!.id = 'problemPutRight' }), ['dimensions']],
    ['creditModel', 'a floor twice', newEdition(({ floors }: Credit) => { floors[1]!.id = 'seriousListed' }), ['floors.1.id']],
    ['creditModel', 'no floor for the serious list', newEdition(({ floors }: Credit) => { floors.shift() }), ['floors']],
    ['creditModel', 'no floor for who cannot be found', newEdition(({ floors }: Credit) => { floors.splice(2, 1) }), ['floors']],
    ['foodModel', 'bounds that fall', newEdition(({ bounds }: Food) => { bounds.A = 460 }), ['bounds.B']],
    ['foodModel', 'fewest above most, and fewer visits for a worse grade', newEdition(({ visits }: Food) => { visits.A = { min: 2, max: 1 } }), ['visits.A.max', 'visits.B.min']],
    ['foodModel', 'an event twice', newEdition(({ up }: Food) => { up[1]!.event = 'intentionalViolation' }), ['up.1.event']],
    ['foodModel', 'an event up and down', newEdition(({ down }: Food) => { down[0]!.event = 'publicHarm' }), ['up.3.event']],
    ['foodModel', 'a changed table under the name of a used edition', ({ bounds }: Food) => { bounds.A = 310 }, ['version']],
    ['knobs', 'a lower cap for a higher risk', withKnob('caps', { A: 1, B: 0, C: 3, D: 4 }), ['caps.value.B']],
    ['knobs', 'a lower ratio for a higher risk', withKnob('ratiosBp', { A: 100, B: 300, C: 1000, D: 900 }), ['ratiosBp.value.D']],
    ['knobs', 'letters upside down', withKnob('letters', { minDays: 31, maxDays: 30 }), ['letters.value.maxDays']],
    ['knobs', 'orders upside down', withKnob('rectification', { minDays: 1, defaultDays: 61, maxDays: 60 }), ['rectification.value.maxDays']],
    ['knobs', 'an order to publish outside the bounds of orders', withKnob('disclosureOrderDays', 61), ['disclosureOrderDays.value']],
    ['knobs', 'yellow after red', withKnob('equipment', { noticeDays: 60, appliedYellowDays: 6, appliedRedDays: 7 }), ['equipment.value.appliedYellowDays']],
    ['knobs', 'a heavier penalty public for less time', withKnob('repair', { minimumMonths: { light: 3, normal: 2, safety: 12 }, excludedKinds: [] }), ['repair.value.minimumMonths.normal']],
    ['knobs', 'a kind of penalty nobody imposes', withKnob('repair', { minimumMonths: { light: 3, normal: 6, safety: 12 }, excludedKinds: ['flogging'] }), ['repair.value.excludedKinds.0']],
    ['knobs', 'a reminder on a day that is not in every year, and one after the last day', withKnob('annualReportReminders', ['02-29', '07-01']), ['annualReportReminders.value', 'annualReportReminders.value']],
    ['checklists', 'an area twice', newEdition(({ checklists }: Lists) => { checklists[1]!.id = 'registration' }), ['checklists.1.id']],
    ['checklists', 'an item twice', newEdition(({ checklists }: Lists) => { checklists[2]!.items[0]!.id = 'FC-1' }), ['checklists.2.items.0.id']],
    ['checklists', 'a changed question under the name of a used edition', ({ checklists }: Lists) => { checklists[0]!.items[0]!.textZh = '营业执照亮照经营' }, ['version']],
    ['itemList', 'an item twice', (items: Items) => { items[1]!.code = 'registration' }, ['1.code']],
    ['itemList', 'an item without a checklist', (items: Items) => { items[1]!.checklist = 'food.canteen' }, ['1.checklist']],
    ['itemList', 'a department that does not inspect', (items: Items) => { items[0]!.department = 'XX' }, ['0.department']],
  ] as [string, string, (table: never) => void, string[]][])('%s: %s', (name, _what, change, paths) => expect(pathsWhen(name, change)).toEqual(paths))
})

describe('codes are called by their names', () => {
  const words = (name: string, content: unknown, beside: Beside = shippedOf) => wordsOfSet(setOf(name), content, beside)
  it('a clock by the title of the version that is shown, and by that which ships while the version cannot be read', () => {
    const retitled = { ...(setOf('limits').shipped as Clocks), planApproval: { ...(setOf('limits').shipped as Clocks)['planApproval'], titleZh: '检查计划审批', titleEn: 'Approval of a plan of inspections' } }
    expect([words('limits', retitled).zh['planApproval'], words('limits', retitled).en['planApproval']]).toEqual(['检查计划审批', 'Approval of a plan of inspections'])
    expect(words('limits', { ...retitled, clue: {} }).zh['planApproval']).toBe('计划审批')
  })
  it('the checklist of an item by its title on the day, and every other code that ships', () => {
    const shipped = shippedOf(checklistsSet)
    const beside: Beside = (set) => (set.key === checklistsSet.key ? { ...shipped, checklists: shipped.checklists.map((one) => (one.id === 'food.catering' ? { ...one, titleZh: '餐饮服务' } : one)) } as never : shippedOf(set))
    expect([words('itemList', setOf('itemList').shipped, beside).zh['@food.catering'], words('itemList', setOf('itemList').shipped).en['@food.catering']]).toEqual(['餐饮服务', shipped.checklists.find(({ id }) => id === 'food.catering')?.titleEn])
    const codes = (setOf('itemList').shipped as Items).flatMap(({ checklist, department }) => [checklist, department])
    expect(codes.filter((code) => !words('itemList', setOf('itemList').shipped).zh[`@${code}`])).toEqual([])
    expect(shipped.checklists.flatMap(({ licences, leadSpeciality = [] }) => [...licences, leadSpeciality].flat()).filter((code) => !words('checklists', shipped).en[`@${code}`])).toEqual([])
  })
})
