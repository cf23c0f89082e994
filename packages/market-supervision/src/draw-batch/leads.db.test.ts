import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import type { Speciality } from '@onewindow/identity/definition'
import { givenLicence, givenOrganisation, givenSpeciality } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { PARTNER, castOf, ceremony, does, factsOf, firmInTheRegister, frozen, inspector, recomputed, type Officer } from '../../test/draws.ts'
import { inspectionSubscriptions } from '../inspection-subscriptions.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { bundleOf, supplementaryBundles } from './draw.ts'
import type { DrawBatchFacts } from './schemas.ts'

const trained = async (world: World, speciality: Speciality, validTo: string | null = null): Promise<Officer> => {
  const one = await inspector(world)
  await givenSpeciality(world, one.accountId, speciality, validTo)
  return one
}
async function catererInTheRegister(world: World, n: number): Promise<void> {
  const { partyId } = await givenOrganisation(world)
  await givenLicence(world, partyId, 'FOOD_LICENCE')
  await firmInTheRegister(world, n, partyId)
}

it('MS-07: a caterer is led by who is trained in food as long as the batch runs, or by nobody; the supplementary draw asks the same, and counts the visits of this draw once', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const cast = await castOf(world)
  const [soonOver, other] = [await trained(world, 'food', '2026-12-19'), await trained(world, 'equipment')]
  await catererInTheRegister(world, 1)
  const caseId = await frozen(world, cast, 1, null, { areas: ['food.catering'] })
  const facts = () => factsOf<DrawBatchFacts>(world, caseId)
  const { rules, lists, staff } = await facts()
  const number = (accountId: string) => staff.find((one) => one.accountId === accountId)?.id
  expect([rules.seats, lists?.objects.map(({ requires }) => requires), lists?.inspectors.map(({ id, specialities }) => [id, specialities])]).toEqual([
    [{ dept: 'SAMR', size: 2, leadSpeciality: true }], [['food']], [[number(soonOver.accountId), undefined], [number(other.accountId), ['equipment']]].sort(),
  ])
  await ceremony(world, cast, caseId)
  expect((await facts()).draw?.shortages).toEqual([{ object: lists?.objects[0]?.id, dept: 'SAMR', seat: 0 }])
  await expect(does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [], mergeAnswer: '' } })).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.shortagesOpen' } } })

  const lead = await trained(world, 'food')
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  await ceremony(world, cast, caseId)
  await does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [], mergeAnswer: '' } })
  world.clock.set('2026-11-02T10:01:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const { rows: [visit] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'inspectionTask'")
  const leadsOf = async () => (await loadCase<TaskFacts>(world.house, visit?.id ?? '')).state.parts.filter(({ part }) => part === 'lead').map(({ accountId }) => accountId)
  expect(await leadsOf()).toEqual([lead.accountId])

  const next = await trained(world, 'food')
  await does(world, lead, 'inspectionTask', 'declareConflict', { caseId: visit?.id ?? '', input: { ground: '曾在该单位任职' } })
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  const member = (await facts()).draw?.assignments[0]?.team[1]?.inspector
  expect((await facts()).supplements[1]?.lists.inspectors.find(({ id }) => id === member)?.load, 'its visit is under way, and is the one drawn for').toBe(1)
  await ceremony(world, cast, caseId)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  expect(await leadsOf()).toEqual([next.accountId])
  const answer = { bundle: bundleOf(await facts()), supplements: supplementaryBundles(await facts()) }
  expect([recomputed(answer), recomputed(answer, '1'), recomputed(answer, '2')]).toEqual([await facts(), ...(await facts()).supplements].map(({ draw }) => ({ said: draw?.resultHash, code: 0 })))
}, 120_000)

it('asks training only of the department that brings the area, and of nobody where the planner says so', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast, partner] = [await castOf(world), await world.officer('inspectionPlanner', { unitId: PARTNER })]
  await catererInTheRegister(world, 1)
  const seatsOf = async (more: object) => (await factsOf<DrawBatchFacts>(world, await frozen(world, cast, 1, partner, more))).rules.seats.map(({ dept, leadSpeciality }) => [dept, leadSpeciality])
  expect(await seatsOf({ areas: ['food.catering', 'hygiene'] })).toEqual([['SAMR', true], ['HC', false]])
  expect(await seatsOf({ areas: ['food.catering', 'hygiene'], leadSpeciality: false })).toEqual([['SAMR', false], ['HC', false]])
  expect(await seatsOf({ areas: ['registration'] })).toEqual([['SAMR', false], ['HC', false]])
}, 120_000)

it('says of a firm whether it is in the frozen list, and why not, by its name or code; never under which name it is there, nor to who may not read the draw', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const cast = await castOf(world)
  for (let n = 1; n <= 2; n += 1) await firmInTheRegister(world, n)
  await catererInTheRegister(world, 3)
  await catererInTheRegister(world, 4)
  await world.database.pool.query("update case_file set state = 'suspended' where case_type = 'subject' and title = '银川某小吃店4'")
  const caseId = await frozen(world, cast, 1, null, { areas: ['food.catering'] })
  const asked = (text: string) => cast.planner.staff.draws.candidates({ caseId, text })
  const line = (n: number) => ({ name: `银川某小吃店${n}`, uscc: expect.stringMatching(/^91640104MA77/) as string })
  expect(await asked('小吃店')).toEqual([{ ...line(1), where: 'outside', code: null }, { ...line(2), where: 'outside', code: null }, { ...line(3), where: 'candidate', code: null }, { ...line(4), where: 'excluded', code: 'suspended' }])
  const [third] = await asked('某小吃店3')
  expect(await asked(third?.uscc ?? '')).toEqual([third])
  expect(await asked('没有这家企业')).toEqual([])
  await expect((await world.officer('inspectionPlanner', { unitId: PARTNER })).staff.draws.candidates({ caseId, text: '小吃店' })).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })
}, 120_000)
