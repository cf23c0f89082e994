import { seatOf, systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { givenPolicy } from '@onewindow/testing/given'
import { openWorld, type Caller, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { Checklists } from './configuration/checklists.ts'
import type { Limits } from './configuration/limits.ts'
import { checklistsSet, knobsSet, limitsSet } from './configuration/sets.ts'
import type { TaskFacts } from './inspection-task/schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
const BUREAU = { unitId: 'D:SAMR:640104' }
const FIRMS = ['91640100MA7600000X', '91640104MA76000017'] as const

async function step({ staff }: Caller, type: string, event: string, input: unknown, at: Partial<Receipt> = {}): Promise<Receipt> {
  const command = (staff as unknown as Commands)[type]?.[event]
  if (!command) throw new Error(`there is no ${type}.${event}`)
  return command({ ...at, input })
}

const proposed = (desk: Caller, firmCode: string): Promise<Receipt> => step(desk, 'abnormalListing', 'propose', { firmCode, cause: 'falseInformation', verifiedOn: '2026-10-30' })
const visit = (inspector: Caller, uscc: string): Promise<Receipt> => step(inspector, 'inspectionTask', 'propose', {
  ...BUREAU, kind: 'special', source: 'special', planNo: 'XQ-SCJG-JH-2026-0001', subject: { uscc, name: '银川某餐饮店', address: '兴庆区新华东街66号' }, why: '节前餐饮专项检查', plannedOn: '2026-11-10', areas: ['food.catering'],
})

/** Longer times to list and to object, an earlier warning, and one question more. */
async function publishAll(world: World): Promise<void> {
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const limits = structuredClone(limitsSet.shipped) as Limits
  const longer = (name: string, length: number): Limits => ({ [name]: { ...limits[name], length } as Limits[string] })
  await givenPolicy(author, second, limitsSet.key, { ...limits, ...longer('listing', 15), ...longer('listObjectionWindow', 60) }, '2026-11-03')
  await givenPolicy(author, second, knobsSet.key, { ...(knobsSet.shipped as object), threeYearsWarnDays: { value: 90, source: 'own', basis: '平台设定' } }, '2026-11-03')
  const { checklists } = checklistsSet.shipped as Checklists
  const more = checklists.map((one) => (one.id === 'food.catering' ? { ...one, items: [...one.items, { id: 'FC-13', textZh: '公示食品安全承诺', textEn: 'Food safety promise on display', kind: 'general', basis: '食品安全法 §4' }] } : one))
  await givenPolicy(author, second, checklistsSet.key, { version: '2026-2', checklists: more }, '2026-11-03')
}

const runningOf = async (world: World, { caseId }: Receipt) => Object.fromEntries((await loadCase(world.house, caseId)).state.clocks.map(({ kind, dueOn, spec }) => [kind, { dueOn, reminders: spec.reminders }]))
const questionsOf = async (world: World, { caseId }: Receipt): Promise<string> => {
  const { facts: { checklistVersion, items } } = (await loadCase<TaskFacts>(world.house, caseId)).state
  return `${checklistVersion} ${items.length}`
}

it('a case opened before a version came into force keeps its settings, checklist and running clocks; one opened after has the new ones', async () => {
  await using world = await openWorld()
  const [desk, head, inspector] = [await world.officer('creditOfficer', BUREAU), await world.officer('departmentHead', BUREAU), await world.officer('inspector', BUREAU)]
  const before = { listing: await proposed(desk, FIRMS[0]), visit: await visit(inspector, FIRMS[0]) }
  await publishAll(world)
  world.clock.advanceDays(1)
  const after = { listing: await proposed(desk, FIRMS[1]), visit: await visit(inspector, FIRMS[1]) }
  expect([await questionsOf(world, before.visit), await questionsOf(world, after.visit)]).toEqual(['2026-1 12', '2026-2 13'])
  for (const { caseId, version } of [before.listing, after.listing]) await step(head, 'abnormalListing', 'list', { findings: '经核实,情形属实' }, { caseId, version })
  const [old, now] = [await runningOf(world, before.listing), await runningOf(world, after.listing)]
  expect([old['listing']?.dueOn, now['listing']?.dueOn]).toEqual(['2026-11-13', '2026-11-20'])
  expect([old['threeYears']?.reminders, now['threeYears']?.reminders]).toEqual([[{ daysBefore: 60 }], [{ daysBefore: 90 }]])
  // A clock that starts today has today's length, in an old case too.
  expect([old['objectionWindow']?.dueOn, now['objectionWindow']?.dueOn]).toEqual(['2027-01-04', '2027-01-04'])
})

it('a visit is asked about in the words it was ordered with, though the list of the day it begins says something else', async () => {
  await using world = await openWorld()
  const inspector = await world.officer('inspector', BUREAU)
  const before = await loadCase<TaskFacts>(world.house, (await visit(inspector, FIRMS[0])).caseId)
  const { checklists } = checklistsSet.shipped as Checklists
  const reworded = checklists.map((one) => ({ ...one, items: one.items.map((item) => (item.id === 'FC-6' ? { ...item, textZh: '加工场所清洁并有消毒记录', textEn: 'Kitchen clean, disinfection recorded' } : item)) }))
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), checklistsSet.key, { version: '2026-2', checklists: reworded }, '2026-11-03')
  world.clock.advanceDays(1)
  const { topic, title, party, regionCode, unitId, unitPath, channel, facts } = before.state
  const parts = [seatOf('lead', inspector.accountId), seatOf('team', inspector.accountId)]
  // What a draw prepared yesterday orders today.
  const { caseId } = await open(world.house, systemPerformer, { caseType: 'inspectionTask', topic, title, party, regionCode, unitId, unitPath, channel, facts: { ...facts, visitId: newId() }, parts }, { event: 'issue' })
  const { codes } = await inspector.staff.case.get({ caseId })
  const known = checklists.flatMap(({ items }) => items).find(({ id }) => id === 'FC-6')
  expect(codes['item']?.find(({ code }) => code === 'FC-6')).toEqual({ code: 'FC-6', zh: known?.textZh, en: known?.textZh })
  expect(codes['item']?.find(({ code }) => code === 'FC-1')).toMatchObject({ en: expect.not.stringMatching(/\p{Script=Han}/u) as string })
  expect(codes['item']).toHaveLength(facts.items.length)
})

it('a clock whose policy names the same reminder twice starts, and reminds once', async () => {
  await using world = await openWorld()
  const desk = await world.officer('creditOfficer', BUREAU)
  const limits = structuredClone(limitsSet.shipped) as Limits
  const twice = { ...limits, listing: { ...limits['listing'], reminders: [{ daysBefore: 2 }, { daysBefore: 2 }] } as Limits[string] }
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), limitsSet.key, twice, '2026-11-03')
  world.clock.advanceDays(1)
  const { caseId } = await proposed(desk, FIRMS[0])
  const { rows } = await world.database.pool.query("select threshold from timer where case_id = $1 and kind = 'listing' and threshold like 'reminder%'", [caseId])
  expect(rows).toEqual([{ threshold: 'reminder:2d' }])
})

it('a checklist that the list of items names cannot be published away', async () => {
  await using world = await openWorld()
  const { configuration } = (await world.officer('administrator')).admin
  const { version } = await configuration.draft({ key: checklistsSet.key, version: 0 })
  const { checklists } = checklistsSet.shipped as Checklists
  const content = { version: '2026-2', checklists: checklists.filter(({ id }) => id !== 'drug') }
  const { faults } = await configuration.save({ key: checklistsSet.key, version, revision: 1, content: content as never, reason: '药品检查表另行制定', effectiveFrom: '2026-11-03' })
  expect(faults).toEqual([{ path: '', zh: expect.stringMatching(/^检查事项清单（4\.checklist）：.*drug/) as string, en: expect.stringMatching(/^List of inspection items/) as string }])
})

it('an edition that was used once keeps its content for good, also when another is in force; its own content comes back under its name', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const shipped = checklistsSet.shipped as Checklists
  const changed = (version: string, textZh: string): Checklists => ({ version, checklists: shipped.checklists.map((one) => ({ ...one, items: one.items.map((item) => (item.id === 'FC-6' ? { ...item, textZh } : item)) })) })
  await givenPolicy(author, second, checklistsSet.key, changed('2026-2', '加工场所清洁并有消毒记录'), '2026-11-03')
  const { configuration } = author.admin
  const { version } = await configuration.draft({ key: checklistsSet.key, version: 0 })
  const faultsOf = async (content: Checklists, revision: number): Promise<string[]> => (await configuration.save({ key: checklistsSet.key, version, revision, content: content as never, reason: '恢复原检查表', effectiveFrom: '2026-11-04' })).faults.map(({ path }) => path)
  expect(await faultsOf(changed(shipped.version, '加工场所清洁'), 1)).toEqual(['version'])
  expect(await faultsOf(changed('2026-2', '加工场所清洁'), 2)).toEqual(['version'])
  expect(await faultsOf(shipped, 3)).toEqual([])
})
