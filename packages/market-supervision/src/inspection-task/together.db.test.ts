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

/** A visit of a department that is ready to be made, with its lead and a mate. */
async function ready(world: World, unitId: string, areas: readonly string[], mergeWith = ''): Promise<{ caseId: string; number: string; lead: Officer; team: string[] }> {
  const [lead, mate, head] = [await world.officer('inspector', { unitId }), await world.officer('inspector', { unitId }), await world.officer('departmentHead', { unitId })]
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const { caseId, number } = await does(world, lead, 'propose', { input: { subject: { uscc: USCC, name: '银川某美容店', address: '兴庆区新华东街66号', risk: 'A' }, source: 'special', planNo: 'XQ-SCJG-JH-2026-0001', why: '节前专项检查', plannedOn: '2026-11-10', areas, unitId, kind: 'special', mergeWith } })
  await does(world, head, 'approve', { caseId, input: { team: { leadId: lead.accountId, memberIds: [mate.accountId] }, teamReason: '就近指派' } })
  await does(world, lead, 'prepare', { caseId, input: { packLoadedAt: world.clock.now() } })
  return { caseId, number: number ?? '', lead, team: [lead.accountId, mate.accountId] }
}

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
