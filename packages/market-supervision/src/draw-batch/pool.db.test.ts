import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { declareRelative } from '@onewindow/identity/recusal'
import { open } from '@onewindow/casework/perform'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { givenCertificate, givenLicence, givenOrganisation, givenPolicy } from '@onewindow/testing/given'
import { openWorld, type Caller, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { listingFacts } from '../abnormal-listing/schemas.ts'
import type { Checklists } from '../configuration/checklists.ts'
import { checklistsSet, creditModelSet, knobsSet } from '../configuration/sets.ts'
import type { CreditModel } from '../rules/credit-model.ts'
import { pinned } from '../inspection-matter/openings.ts'
import { taskFacts } from '../inspection-task/schemas.ts'
import { subjectFacts } from '../subject/schemas.ts'
import { poolOf } from './pool.ts'
import type { DrawBatchFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
const BUREAU = 'D:SAMR:640104'
const PLAN = {
  unitId: BUREAU, name: '2026年度公共场所卫生抽查计划', year: 2026, startsOn: '2026-11-02', endsOn: '2026-12-20', scope: '兴庆区全部经营主体', items: [{ code: 'hygiene', months: [11, 12] }], ratiosBp: { A: 1000, B: 1000, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
}

const step = ({ staff }: Caller, type: string, event: string, more: object): Promise<Receipt> => {
  const command = (staff as unknown as Commands)[type]?.[event]
  if (!command) throw new Error(`there is no ${type}.${event}`)
  return command(more)
}
const at = ({ caseId, version }: Receipt, input?: unknown): object => ({ caseId, version, ...(input === undefined ? {} : { input }) })

async function placed(world: World, caseType: string, event: string, title: string, facts: object): Promise<Receipt> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  return open(world.house, systemPerformer, { caseType, topic: caseType, title, party: title, unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event, input: {} })
}

let firms = 0
async function firmInTheRegister(world: World, partyId: string | null = null, more: object = {}): Promise<string> {
  firms += 1
  const body = `91640104MA76${String(firms).padStart(5, '0')}`
  const facts = subjectFacts.parse({ uscc: body + usccCheckDigit(body), nameZh: `银川某商行${firms}`, partyId, subjectType: 'enterprise', address: '兴庆区新华东街66号', firstReportYear: 2026, ...more })
  await placed(world, 'subject', 'imported', facts.nameZh, facts)
  return facts.uscc
}

async function notFoundAtItsAddress(world: World, uscc: string): Promise<void> {
  const letters = [{ on: '2026-10-01', trackingNumber: 'XA1', received: false }, { on: '2026-10-20', trackingNumber: 'XA2', received: false }]
  const { caseId } = await placed(world, 'abnormalListing', 'propose', uscc, listingFacts.parse({ firm: { partyId: null, uscc, name: uscc, address: '' }, cause: 'unreachable', letters, verifiedOn: '2026-10-30' }))
  await world.database.pool.query("update case_file set state = 'listed' where id = $1", [caseId])
}

/** Whom draws of public places reach, the class of who cannot be found, and how often a firm of the best class may be visited. */
async function publish(world: World, { edition, everybody, unreachable, capOfA }: { edition: string; everybody: boolean; unreachable: 'B' | 'D'; capOfA: number }, from: string): Promise<void> {
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const { checklists } = checklistsSet.shipped as Checklists
  await givenPolicy(author, second, checklistsSet.key, { version: edition, checklists: checklists.map((one) => (one.id === 'hygiene' ? { ...one, everybody } : one)) }, from)
  const model = creditModelSet.shipped as CreditModel
  await givenPolicy(author, second, creditModelSet.key, { ...model, version: edition, floors: model.floors.map((floor) => (floor.id === 'abnormalUnreachable' ? { ...floor, class: unreachable } : floor)) }, from)
  const knobs = knobsSet.shipped as { caps: { value: object } }
  await givenPolicy(author, second, knobsSet.key, { ...knobs, caps: { ...knobs.caps, value: { ...knobs.caps.value, A: capOfA } } }, from)
}

it('a draw prepared under one version and frozen under the next is drawn from the firms of the day, by the policy it was prepared under', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const where = { unitId: BUREAU }
  const [planner, head, credit] = [await world.officer('inspectionPlanner', where), await world.officer('departmentHead', where), await world.officer('creditOfficer', where)]
  const [, lost, gone] = [await firmInTheRegister(world), await firmInTheRegister(world), await firmInTheRegister(world)]
  await publish(world, { edition: '2026-2', everybody: true, unreachable: 'B', capOfA: 1 }, '2026-11-03')
  world.clock.advanceDays(1)
  const plan = await step(planner, 'inspectionPlan', 'create', { input: PLAN })
  const approved = await step(head, 'inspectionPlan', 'approve', at(await step(planner, 'inspectionPlan', 'submit', at(plan, { exception: '' }))))
  await step(credit, 'inspectionPlan', 'publish', at(approved))
  const asked = { planId: plan.caseId, ...where, areas: ['hygiene'], region: '640104', plannedOn: '2026-11-10', endsOn: '2026-12-20', mode: 'total', total: 2 }
  const prepared = await step(planner, 'drawBatch', 'prepare', { input: asked })
  await publish(world, { edition: '2026-3', everybody: false, unreachable: 'D', capOfA: 0 }, '2026-11-04')
  world.clock.advanceDays(1)
  // The firms are those of the day of the freeze: one more, one on a list, one gone.
  await firmInTheRegister(world)
  await notFoundAtItsAddress(world, lost)
  await world.database.pool.query("update case_file set state = 'deregistered' where case_type = 'subject' and facts ->> 'uscc' = $1", [gone])
  await step(planner, 'drawBatch', 'freeze', at(prepared))
  const { lists } = (await loadCase<DrawBatchFacts>(world.house, prepared.caseId)).state.facts
  expect({ byClass: lists?.byClass, excluded: lists?.byCode, objects: lists?.objects.map(({ risk }) => risk).sort() }).toEqual({
    byClass: { A: 2, B: 1, C: 0, D: 0 }, excluded: expect.objectContaining({ deregistered: 1, capReached: 0 }) as object, objects: ['A', 'A', 'B'],
  })
  // One prepared today reaches nobody: public places are drawn from who holds their licence again.
  const later = await step(planner, 'drawBatch', 'prepare', { input: asked })
  await expect(step(planner, 'drawBatch', 'freeze', at(later))).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.noCandidate' } } })
})

it('what a firm brought upon itself puts it into the class it is drawn in', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [bad] = [await firmInTheRegister(world), await firmInTheRegister(world)]
  for (const [indicator, on] of [['penaltySerious', '2026-05-06'], ['refusedInspection', '2026-06-01']] as const) await world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [world.house.ids(), indicator, bad, on, `${on}T10:00:00+08:00`])
  const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['registration'], departments: [], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts
  const { byClass } = await poolOf(world.database.pool, { facts, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  expect(byClass).toEqual({ A: 1, B: 0, C: 1, D: 0 })
})

it('§5.1, §5.10: who holds a licence is drawn by it while it is suspended or its revocation is being decided, and no longer once it ended, be it in the register of certificates or in the file', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const file = (status: string) => ({ licences: [{ licenceId: world.house.ids(), number: `JY${status}`, status, type: 'FOOD_LICENCE' }] })
  const held = async (status: string): Promise<string> => {
    const { partyId } = await givenOrganisation(world)
    await world.database.pool.query('update licence set status = $2 where id = $1', [await givenLicence(world, partyId, 'FOOD_LICENCE'), status])
    return firmInTheRegister(world, partyId)
  }
  const holders: string[] = []
  for (const status of ['valid', 'suspended', 'underRevocation']) holders.push(await held(status), await firmInTheRegister(world, null, file(status)))
  for (const status of ['expired', 'cancelled', 'revoked', 'withdrawnByAuthority', 'penalised', 'superseded', 'voided']) {
    await held(status)
    await firmInTheRegister(world, null, file(status))
  }
  const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['food.catering'], departments: [], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts
  const { candidates, excluded } = await poolOf(world.database.pool, { facts, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  expect([candidates.map(({ subject }) => subject.uscc).sort(), excluded]).toEqual([holders.sort(), []])
})

it('a firm with the longest name and address a file may have is a candidate like any other', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  await firmInTheRegister(world, null, { nameZh: '银'.repeat(200), address: '川'.repeat(300) })
  const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['registration'], departments: [], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts
  const { candidates } = await poolOf(world.database.pool, { facts, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  expect(candidates.map(({ subject: { name, address } }) => [name.length, address.length])).toEqual([[200, 300]])
})

it('MS-08: who is close to a firm is recused from it by the lists both parties commit to, and from no other firm', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [near, far] = [await world.officer('inspector', { unitId: BUREAU }), await world.officer('inspector', { unitId: BUREAU })]
  for (const { accountId } of [near, far]) {
    await givenCertificate(world, accountId)
    await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values (gen_random_uuid(), $1, 'inspector', $2, '640104', '2026-01-01', 'test', $3, 'test')", [accountId, BUREAU, world.clock.now()])
  }
  const spouse = await world.citizen({ name: '李建国' })
  const moment = { at: world.clock.now(), today: '2026-11-02' }
  await declareRelative({ on: world.database.pool, moment, actor: near.accountId, purpose: 'test', keyring: world.keyring }, near.accountId, { relation: '配偶', partyId: spouse.partyId })
  const theirs = await firmInTheRegister(world, spouse.partyId)
  await firmInTheRegister(world)
  const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['registration'], departments: [{ dept: 'SAMR', unitId: BUREAU, joined: true }], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts
  const { inspectors, staff, candidates } = await poolOf(world.database.pool, { facts, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: moment.today })
  const object = candidates.find(({ subject }) => subject.uscc === theirs)?.id
  const recusalsOf = (accountId: string) => inspectors.find(({ id }) => id === staff.find((one) => one.accountId === accountId)?.id)?.recusals
  expect([recusalsOf(near.accountId), recusalsOf(far.accountId)]).toEqual([[object], undefined])
})

it('who stood at a firm’s door last is named beside it, so that somebody else is drawn where the rules say so', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const last = await world.officer('inspector', { unitId: BUREAU })
  await givenCertificate(world, last.accountId)
  await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values (gen_random_uuid(), $1, 'inspector', $2, '640104', '2026-01-01', 'test', $3, 'test')", [last.accountId, BUREAU, world.clock.now()])
  const [visited, other] = [await firmInTheRegister(world), await firmInTheRegister(world)]
  const visit = { arrivedAt: '2024-05-06T10:00:00+08:00', present: [last.accountId], shown: 'taskCode', place: null, placeReason: '' }
  await placed(world, 'inspectionTask', 'issue', visited, taskFacts.parse({ subject: { uscc: visited, name: '银川某商行', address: '兴庆区', risk: 'A' }, kind: 'planned', source: 'plan', visitId: world.house.ids(), why: '随机抽查', plannedOn: '2024-05-06', areas: ['registration'], ...pinned(['registration'], { settings: world.house.settings, today: '2026-11-02' }), visit }))
  await world.database.pool.query("update case_file set state = 'published', phase = 'ended' where case_type = 'inspectionTask'")
  const facts = { scope: { region: '640104', includesSuspended: false }, areas: ['registration'], departments: [{ dept: 'SAMR', unitId: BUREAU, joined: true }], rules: { endsOn: '2026-12-20' } } as unknown as DrawBatchFacts
  const { objects, candidates, staff } = await poolOf(world.database.pool, { facts, unitId: BUREAU, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  const lastOf = (uscc: string) => objects.find(({ id }) => id === candidates.find(({ subject }) => subject.uscc === uscc)?.id)?.lastInspectors
  expect([lastOf(visited), lastOf(other)]).toEqual([staff.map(({ id }) => id), undefined])
})

it('MS-06: a draw that became void because a secret never came is named in the next under its plan, which waits for the word of the head', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const where = { unitId: BUREAU }
  const [planner, head, credit] = [await world.officer('inspectionPlanner', where), await world.officer('departmentHead', where), await world.officer('creditOfficer', where)]
  await firmInTheRegister(world)
  const plan = await step(planner, 'inspectionPlan', 'create', { input: { ...PLAN, items: [{ code: 'registration', months: [11, 12] }] } })
  const approved = await step(head, 'inspectionPlan', 'approve', at(await step(planner, 'inspectionPlan', 'submit', at(plan, { exception: '按季度安排抽查' }))))
  await step(credit, 'inspectionPlan', 'publish', at(approved))
  const prepare = () => step(planner, 'drawBatch', 'prepare', { input: { planId: plan.caseId, ...where, areas: ['registration'], region: '640104', plannedOn: '2026-11-10', endsOn: '2026-12-20', mode: 'total', total: 1 } })
  const first = await prepare()
  await world.database.pool.query("update case_file set state = 'void', phase = 'ended', result = 'notRevealed' where id = $1", [first.caseId])
  const next = await prepare()
  await expect(step(planner, 'drawBatch', 'freeze', at(next))).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.voidBefore', params: { number: expect.stringMatching(/^CQ-640104-/) as string } } } })
  const allowed = await step(head, 'drawBatch', 'allowNewDraw', at(next, { why: '监督方设备故障，已更换' }))
  expect((await step(planner, 'drawBatch', 'freeze', at(allowed))).state).toBe('frozen')
})
