import { newId } from '@onewindow/database/ids'
import { loadCase } from '@onewindow/casework/load'
import { givenCertificate } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { inspectionSubscriptions } from '../inspection-subscriptions.ts'
import { visitsOfFirms } from './load.ts'
import type { TaskFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string; number: string | null }
type Officer = Awaited<ReturnType<World['officer']>>
type Asked = { caseId?: string; input?: unknown }

const USCC = '91640100MA7600000X'
const OTHER_FIRM = '91640100MA7600001X'
const PLACE = { lat: 38.47, lng: 106.28, accuracy: 10 }
const SUPERVISION = 'D:SAMR:640104'
const HEALTH = 'D:HC:640104'

async function does(world: World, { staff }: Pick<Officer, 'staff'>, event: string, { caseId, ...more }: Asked): Promise<Receipt> {
  const command = (staff as unknown as Record<string, Record<string, (input: unknown) => Promise<Receipt>>>).inspectionTask?.[event]
  if (!command) throw new Error(`there is no inspectionTask.${event}`)
  return command(caseId ? { caseId, version: (await loadCase(world.house, caseId)).state.version, ...more } : more)
}

const taskOf = async (world: World, caseId: string) => (await loadCase<TaskFacts>(world.house, caseId)).state

/** The firm gets class B by what happened to it: two visits a year may be made. */
async function ofClassB(world: World): Promise<void> {
  for (const indicator of ['refusedInspection', 'penaltyGeneral']) await world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [newId(), indicator, USCC, '2026-10-12', '2026-10-12T10:00:00+08:00'])
}

/** A visit of a department that is ready to be made, with its lead and a mate. */
async function ready(world: World, unitId: string, areas: readonly string[], mergeWith = ''): Promise<{ caseId: string; number: string; lead: Officer; team: string[] }> {
  const [lead, mate, head] = [await world.officer('inspector', { unitId }), await world.officer('inspector', { unitId }), await world.officer('departmentHead', { unitId })]
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const { caseId, number } = await does(world, lead, 'propose', { input: { subject: { uscc: USCC, name: '银川某美容店', address: '兴庆区新华东街66号' }, source: 'special', planNo: 'XQ-SCJG-JH-2026-0001', why: '节前专项检查', plannedOn: '2026-11-10', areas, unitId, kind: 'special', mergeWith } })
  await does(world, head, 'approve', { caseId, input: { team: { leadId: lead.accountId, memberIds: [mate.accountId] }, teamReason: '就近指派' } })
  await does(world, lead, 'prepare', { caseId, input: { packLoadedAt: world.clock.now() } })
  return { caseId, number: number ?? '', lead, team: [lead.accountId, mate.accountId] }
}

const calledOff = (world: World, { staff }: Officer, caseId: string) => loadCase(world.house, caseId).then(({ state: { version } }) =>
  (staff as unknown as Record<string, Record<string, (input: unknown) => Promise<Receipt>>>).inspectionTask?.cancel?.({ caseId, version, input: { code: 'other' }, reason: '场所停业整修' }))

it('MS-12: two departments go together: one scan at the door, two lists of questions, one visit that counts', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const health = await ready(world, HEALTH, ['hygiene'])
  // Of class A one visit a year may be made: alone the second is refused, together it is the same visit.
  await expect(ready(world, SUPERVISION, ['registration'])).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.capReached' } } })
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  const [one, two] = [await taskOf(world, health.caseId), await taskOf(world, ours.caseId)]
  expect([two.facts.visitId, two.facts.mergedWith, two.facts.areas]).toEqual([one.facts.visitId, health.number, ['registration']])

  await does(world, ours.lead, 'arrive', { caseId: ours.caseId, input: { present: [...ours.team, ...health.team], code: USCC, shown: 'taskCode', place: PLACE } })
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const [theirs, mine] = [await taskOf(world, health.caseId), await taskOf(world, ours.caseId)]
  expect([theirs.state, mine.state]).toEqual(['onSite', 'onSite'])
  expect([theirs.facts.visit?.arrivedAt, theirs.facts.visit?.place]).toEqual([mine.facts.visit?.arrivedAt, PLACE])
  expect(theirs.facts.items.map(({ id }) => id)).not.toEqual(mine.facts.items.map(({ id }) => id))
  const visits = await visitsOfFirms(world.database.pool, [USCC], 'D:WJ:640104')
  expect(new Set(visits[USCC]?.history.map(({ visitId }) => visitId)).size).toBe(1)
})

it('who did not come along scans in alone', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const health = await ready(world, HEALTH, ['hygiene'])
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  await does(world, ours.lead, 'arrive', { caseId: ours.caseId, input: { present: ours.team, code: USCC, shown: 'taskCode', place: PLACE } })
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  expect((await taskOf(world, health.caseId)).state).toBe('ready')
  expect((await does(world, health.lead, 'arrive', { caseId: health.caseId, input: { present: health.team, code: USCC, shown: 'taskCode', place: PLACE } })).state).toBe('onSite')
})

const goes = (world: World, { caseId, lead, team }: Awaited<ReturnType<typeof ready>>, present = team) => does(world, lead, 'arrive', { caseId, input: { present, code: USCC, shown: 'taskCode', place: PLACE } })
const visitsMade = async (world: World): Promise<number> => new Set((await visitsOfFirms(world.database.pool, [USCC], 'D:WJ:640104'))[USCC]?.history.flatMap(({ visitId, status }) => (status === 'cancelled' ? [] : [visitId]))).size

it('国办发〔2024〕54号: who was to come along and comes on another day makes a visit of its own', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  await ofClassB(world)
  const health = await ready(world, HEALTH, ['hygiene'])
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  await goes(world, ours)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  expect(await visitsMade(world)).toBe(1)
  world.clock.set('2026-11-03T09:00:00+08:00')
  expect((await goes(world, health)).state).toBe('onSite')
  expect(await visitsMade(world)).toBe(2)
  const [one, two] = [await taskOf(world, health.caseId), await taskOf(world, ours.caseId)]
  expect(one.facts.visitId).not.toBe(two.facts.visitId)
})

it('国办发〔2024〕54号: where the year has no visit left, it does not come at all', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const health = await ready(world, HEALTH, ['hygiene'])
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  await goes(world, ours)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  world.clock.set('2026-11-03T09:00:00+08:00')
  await expect(goes(world, health)).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.capReached', params: { counted: 1, cap: 1 } } } })
  expect([(await taskOf(world, health.caseId)).state, await visitsMade(world)]).toEqual(['ready', 1])
})

it('three of which two come on the second day are two visits; a companion called off leaves one', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  await ofClassB(world)
  const health = await ready(world, HEALTH, ['hygiene'])
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  const third = await ready(world, 'D:UM:640104', ['registration'], health.number)
  await goes(world, health)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  world.clock.set('2026-11-03T09:00:00+08:00')
  await goes(world, ours)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  await goes(world, third)
  const [one, two, three] = [await taskOf(world, health.caseId), await taskOf(world, ours.caseId), await taskOf(world, third.caseId)]
  expect(new Set([one, two, three].map(({ facts }) => facts.visitId)).size).toBe(2)
  expect(two.facts.visitId).toBe(three.facts.visitId)
  expect(await visitsMade(world)).toBe(2)
})

it('a visit whose companion was called off goes alone, and is the one that counts', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const health = await ready(world, HEALTH, ['hygiene'])
  const ours = await ready(world, SUPERVISION, ['registration'], health.number)
  const head = await world.officer('departmentHead', { unitId: HEALTH })
  await calledOff(world, head, health.caseId)
  world.clock.set('2026-11-03T09:00:00+08:00')
  expect((await goes(world, ours)).state).toBe('onSite')
  expect(await visitsMade(world)).toBe(1)
  await expect(ready(world, HEALTH, ['hygiene'])).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.capReached' } } })
})

it('MS-13, §11: twenty scans at another firm’s door are one notice and a few lines in the course of the visit; the answer stays, and the mark goes with the arrival', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const visit = await ready(world, SUPERVISION, ['registration'])
  const scan = (code: string) => does(world, visit.lead, 'arrive', { caseId: visit.caseId, input: { present: visit.team, code, shown: 'taskCode', place: PLACE } })
  for (let n = 0; n < 20; n += 1) await expect(scan(OTHER_FIRM)).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.wrongSubject' } } })
  const counted = async (text: string) => (await world.database.pool.query<{ n: number }>(text, [visit.caseId])).rows[0]?.n
  expect(await counted("select count(*)::int n from outbox where kind = 'notice' and payload ->> 'caseId' = $1::text and payload ->> 'event' = 'arrivalRefused'")).toBe(1)
  expect(await counted("select count(*)::int n from case_event where case_id = $1 and event = 'arrivalRefused'")).toBe(5)
  expect((await taskOf(world, visit.caseId)).flags).toContain('wrongDoor')
  expect((await scan(USCC)).state).toBe('onSite')
  expect((await taskOf(world, visit.caseId)).flags).not.toContain('wrongDoor')
})

it('MS-13, §11 wrongSubject: a scan at another firm’s door is refused, and nothing but the attempt is kept', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const visit = await ready(world, SUPERVISION, ['registration'])
  const { facts: before } = await taskOf(world, visit.caseId)
  const scan = (code: string) => does(world, visit.lead, 'arrive', { caseId: visit.caseId, input: { present: visit.team, code, shown: 'taskCode', place: PLACE } })
  await expect(scan(OTHER_FIRM)).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.wrongSubject' } } })
  const { facts, state } = await taskOf(world, visit.caseId)
  expect({ facts, state }).toEqual({ facts: before, state: 'ready' })
  const { rows } = await world.database.pool.query<{ body: object }>("select body from case_event where case_id = $1 and event = 'arrivalRefused'", [visit.caseId])
  expect(rows).toEqual([{ body: expect.objectContaining({ accountId: visit.lead.accountId, why: 'wrongSubject' }) as object }])
  expect((await scan(USCC)).state).toBe('onSite')
})
