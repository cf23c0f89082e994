import { seatOf, systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { givenCertificate, givenSpeciality } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { pinned } from '../inspection-matter/openings.ts'
import { TEAM } from '../inspection-matter/seats.ts'
import { taskFacts } from '../inspection-task/schemas.ts'
import { poolOf, remainingPool } from './pool.ts'
import type { DrawBatchFacts } from './schemas.ts'

const BUREAU = 'D:SAMR:640104'
const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['food.catering'], departments: [{ dept: 'SAMR', unitId: BUREAU, joined: true }], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts

async function onDuty(world: World, accountId: string, regionCode: string, unitId = BUREAU): Promise<void> {
  await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values (gen_random_uuid(), $1, 'inspector', $2, $3, '2026-01-01', 'test', $4, 'test')", [accountId, unitId, regionCode, world.clock.now()])
}

async function inspector(world: World, ...regions: string[]): Promise<string> {
  const { accountId } = await world.officer('inspector', { unitId: BUREAU })
  await givenCertificate(world, accountId)
  for (const region of regions) await onDuty(world, accountId, region)
  return accountId
}

async function visitOf(world: World, accountId: string, state: string): Promise<void> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  const task = taskFacts.parse({ subject: { uscc: '91640104MA7700001X', name: '银川某商行', address: '兴庆区', risk: 'A' }, kind: 'planned', source: 'plan', visitId: world.house.ids(), why: '随机抽查', plannedOn: '2026-11-10', areas: ['registration'], ...pinned(['registration'], { settings: world.house.settings, today: '2026-11-02' }) })
  const { caseId } = await open(world.house, systemPerformer, { caseType: 'inspectionTask', topic: 'planned', title: '银川某商行', party: '银川某商行', unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts: task, parts: [seatOf(TEAM, accountId)] }, { event: 'issue', input: {} })
  await world.database.pool.query('update case_file set state = $2 where id = $1', [caseId, state])
}

const frozenOf = async (world: World, departments = facts.departments) => {
  const { inspectors, staff } = await poolOf(world.database.pool, { facts: { ...facts, departments }, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  return new Map(staff.map(({ id, accountId }) => [accountId, inspectors.filter((one) => one.id === id)]))
}

it('is frozen with what it is trained in, and with the visits on its hands; who has neither says nothing of it', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [busy, free] = [await inspector(world, '640104'), await inspector(world, '640104')]
  for (const speciality of ['food', 'equipment'] as const) await givenSpeciality(world, busy, speciality)
  for (const state of ['assigned', 'recording', 'submitted', 'published', 'cancelled']) await visitOf(world, busy, state)
  const frozen = await frozenOf(world)
  expect(frozen.get(busy)).toEqual([{ id: expect.any(String) as string, dept: 'SAMR', regions: ['640104'], certUntil: '2027-12-31', specialities: ['equipment', 'food'], load: 2 }])
  expect(frozen.get(free)).toEqual([{ id: expect.any(String) as string, dept: 'SAMR', regions: ['640104'], certUntil: '2027-12-31' }])
})

it('is one entry with all its places of duty, however many grants it has; an account that was switched off is none', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [both, off] = [await inspector(world, '640106', '640104'), await inspector(world, '640104')]
  await world.database.pool.query('update account set disabled_at = $2 where id = $1', [off, world.clock.now()])
  const frozen = await frozenOf(world)
  expect([[...frozen.keys()], frozen.get(both)?.map(({ regions }) => regions)]).toEqual([[both], [['640104', '640106']]])
})

it('who inspects for two units counts for the one that leads, at that one’s places of duty; a unit that has not joined brings nobody', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const partner = 'D:HC:640104'
  const both = await inspector(world, '640104')
  await onDuty(world, both, '640106', partner)
  const { accountId: theirs } = await world.officer('inspector', { unitId: partner })
  await givenCertificate(world, theirs)
  await onDuty(world, theirs, '640104', partner)
  // Named first, and before the other in the order of the letters too.
  const drawn = async (joined: boolean) => Object.fromEntries([...(await frozenOf(world, [{ dept: 'HC', unitId: partner, joined }, { dept: 'SAMR', unitId: BUREAU, joined: true }]))].map(([account, [one]]) => [account, [one?.dept, one?.regions]]))
  expect(await drawn(false)).toEqual({ [both]: ['SAMR', ['640104']] })
  expect(await drawn(true)).toEqual({ [both]: ['SAMR', ['640104']], [theirs]: ['HC', ['640104']] })
})

it('who inspects for two units is drawn for the other in no supplementary draw either, even once the one that leads has let them go; nobody who is new takes a number twice', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const partner = 'D:HC:640104'
  const both = await inspector(world, '640104')
  await onDuty(world, both, '640104', partner)
  const departments = [{ dept: 'SAMR', unitId: BUREAU, joined: true }, { dept: 'HC', unitId: partner, joined: true }]
  const { inspectors, staff } = await poolOf(world.database.pool, { facts: { ...facts, departments }, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  const [newBoth, { accountId: theirs }] = [await inspector(world, '640104'), await world.officer('inspector', { unitId: partner })]
  await onDuty(world, newBoth, '640104', partner)
  await givenCertificate(world, theirs)
  await onDuty(world, theirs, '640104', partner)
  const batch = { id: world.house.ids(), unitId: BUREAU, facts: { ...facts, departments, candidates: [], staff, lists: { inspectors }, supplements: [] } as unknown as DrawBatchFacts }
  const left = async (dept: string) => (await remainingPool(world.database.pool, batch, dept, '2026-11-02', new Map())).staff.map(({ id, accountId }) => [id, accountId])
  expect([await left('HC'), (await left('SAMR')).toSorted()]).toEqual([[['J002', theirs]], [['J001', both], ['J002', newBoth]]])
  await world.database.pool.query("update role_grant set revoked_at = $3 where account_id = $1 and unit_id = $2", [both, BUREAU, world.clock.now()])
  expect(await left('HC')).toEqual([['J002', theirs]])
})
