import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { bundleOf } from './draw-batch/draw.ts'
import type { DrawBatchFacts } from './draw-batch/schemas.ts'
import { inspectionSubscriptions } from './inspection-subscriptions.ts'
import type { TaskFacts } from './inspection-task/schemas.ts'
import { inspectionTypes } from './inspection-types.ts'
import { otherTypes } from './other-types.ts'
import { commitmentOf } from './rules/draw/commitments.ts'
import { verifyDraw } from './rules/draw/verify-draw.ts'
import { subjectFacts } from './subject/schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
const types = [...inspectionTypes, ...otherTypes]
const callerOf = createCallerFactory(router(caseTypeRouters(types, 'staff')))
const as = (world: World, { session }: { session: Session }): Commands => callerOf(world.contextOf(session)) as unknown as Commands
const BUREAU = 'D:SAMR:640104'
const SECRETS = { planner: 'a1'.repeat(32), supervisor: 'b2'.repeat(32) }

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** A sound code (GB 32100): the check character makes the weighted sum a multiple of 31. */
function codeOf(n: number): string {
  const body = `91640104MA76${String(n).padStart(5, '0')}`
  const sum = [...body].reduce((total, letter, i) => total + CHARACTERS.indexOf(letter) * (3 ** i % 31), 0)
  return body + (CHARACTERS[(31 - (sum % 31)) % 31] ?? '')
}

async function place(world: World): Promise<{ unitId: string; unitPath: string; regionCode: string }> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  return { unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104' }
}

async function firms(world: World, count: number): Promise<void> {
  const where = await place(world)
  for (let n = 0; n < count; n += 1) {
    const facts = subjectFacts.parse({ uscc: codeOf(n), nameZh: `银川某商行${n}`, subjectType: 'enterprise', address: '兴庆区新华东街66号', firstReportYear: 2026 })
    await open(world.house, systemPerformer, { caseType: 'subject', topic: 'subject', title: facts.nameZh, party: facts.nameZh, ...where, channel: 'internal', facts }, { event: 'imported', input: {} })
  }
}

async function inspectors(world: World, count: number) {
  const team = []
  for (let n = 0; n < count; n += 1) {
    const officer = await world.officer('inspector', { unitId: BUREAU, name: `检查员${n + 1}` })
    await world.database.pool.query("insert into officer_certificate (cert_no, account_id, valid_from, valid_to) values ($1, $2, '2026-01-01', '2028-12-31')", [`NX${n + 1}`, officer.accountId])
    await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values (gen_random_uuid(), $1, 'inspector', $2, '640104', '2026-01-01', 'test', $3, 'test')", [officer.accountId, BUREAU, world.clock.now()])
    team.push(officer)
  }
  return team
}

const plan = {
  unitId: BUREAU, name: '2026年度双随机抽查计划', year: 2026, startsOn: '2026-11-02', endsOn: '2026-12-20', scope: '兴庆区全部经营主体', items: [{ code: 'registration', months: [11, 12] }], ratiosBp: { A: 1000, B: 1000, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
}

it('from the plan over a draw that anybody repeats to a visit, its order to correct and its public result', async () => {
  await using world = await openWorld({ today: '2026-11-02', extraTypes: types })
  await firms(world, 12)
  const staff = await inspectors(world, 3)
  const [planner, head, credit, supervisor] = [as(world, await world.officer('inspectionPlanner', { unitId: BUREAU })), as(world, await world.officer('departmentHead', { unitId: BUREAU })), as(world, await world.officer('creditOfficer', { unitId: BUREAU })), as(world, await world.officer('supervisor', { unitId: 'S:640100' }))]
  const step = (by: Commands, type: string, event: string, { caseId, version }: Receipt, input?: unknown, more: object = {}): Promise<Receipt> => {
    const command = by[type]?.[event]
    if (!command) throw new Error(`there is no ${type}.${event}`)
    return command({ caseId, version, ...(input === undefined ? {} : { input }), ...more })
  }
  const created = await planner.inspectionPlan?.create?.({ input: plan }) as Receipt
  const submitted = await step(planner, 'inspectionPlan', 'submit', created, { exception: '' })
  const approved = await step(head, 'inspectionPlan', 'approve', submitted)
  const published = await step(credit, 'inspectionPlan', 'publish', approved)
  expect(published.state).toBe('published')

  const prepared = await planner.drawBatch?.prepare?.({ input: { planId: created.caseId, unitId: BUREAU, areas: ['registration'], region: '640104', plannedOn: '2026-11-10', endsOn: '2026-12-20', mode: 'total', total: 3 } }) as Receipt
  const frozen = await step(planner, 'drawBatch', 'freeze', prepared)
  const lists = (await loadCase<DrawBatchFacts>(world.house, prepared.caseId)).state.facts.lists
  expect({ candidates: lists?.objects.length, inspectors: lists?.inspectors.length }).toEqual({ candidates: 12, inspectors: 3 })
  const commitment = (party: 'planner' | 'supervisor') => ({ commitment: commitmentOf(party, SECRETS[party]), objectsRoot: lists?.objectsRoot, inspectorsRoot: lists?.inspectorsRoot })
  const once = await step(planner, 'drawBatch', 'commit', frozen, commitment('planner'))
  const committed = await step(supervisor, 'drawBatch', 'commit', once, commitment('supervisor'))
  const half = await step(planner, 'drawBatch', 'reveal', committed, { secret: SECRETS.planner })
  const drawn = await step(supervisor, 'drawBatch', 'revealLast', half, { secret: SECRETS.supervisor })
  const confirmed = await step(head, 'drawBatch', 'confirm', drawn, { answers: [], mergeAnswer: '' })
  expect(confirmed.state).toBe('confirmed')
  const { state: batch } = await loadCase<DrawBatchFacts>(world.house, prepared.caseId)
  expect({ drawNo: batch.facts.drawNo, planNo: batch.facts.planNo, verified: verifyDraw(bundleOf(batch.facts) as never) }).toEqual({ drawNo: 'XQ-SCJG-CQ-2026-000001', planNo: 'XQ-SCJG-JH-2026-0001', verified: { ok: true } })
  const { rows: [stored] } = await world.database.pool.query<{ facts: string }>('select facts::text as facts from case_file where id = $1', [prepared.caseId])
  for (const secret of ['银川某商行', codeOf(0), SECRETS.planner, staff[0]?.accountId ?? 'x']) expect(stored?.facts).not.toContain(secret)

  world.clock.set('2026-11-02T10:01:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const { rows: tasks } = await world.database.pool.query<{ id: string; version: number; number: string }>("select id, version, number from case_file where case_type = 'inspectionTask'")
  expect(tasks.map(({ number }) => number.slice(0, 9))).toEqual(['JC-640104', 'JC-640104', 'JC-640104'])

  const [row] = tasks
  const { state: task } = await loadCase<TaskFacts>(world.house, row?.id ?? '')
  const holderOf = (name: string) => task.parts.filter(({ part }) => part === name).map(({ accountId }) => staff.find((one) => one.accountId === accountId))
  const lead = as(world, holderOf('lead')[0] as never)
  const present = holderOf('team').map((one) => one?.accountId)
  const ready = await step(lead, 'inspectionTask', 'prepare', { caseId: task.id, version: task.version, state: '' }, { packLoadedAt: '2026-11-02T09:00:00+08:00' })
  const there = await step(lead, 'inspectionTask', 'arrive', ready, { present, code: task.facts.subject.uscc, shown: 'taskCode', place: { lat: 38.47, lng: 106.28, accuracy: 10 } })
  const answers = task.facts.items.map(({ id: item }) => ({ item, value: item === 'RG-1' ? 'fail' : 'pass' }))
  const left = await step(lead, 'inspectionTask', 'leave', there, { answers, facts: '营业执照未置于醒目位置', signed: true })
  const handedIn = await step(lead, 'inspectionTask', 'submit', left, { chosen: [] })
  const concluded = await step(head, 'inspectionTask', 'conclude', handedIn, { result: 'orderedToCorrect' })
  const shown = await step(credit, 'inspectionTask', 'publish', concluded, { text: '发现问题已责令改正' })
  expect(shown.state).toBe('published')
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const { rows: orders } = await world.database.pool.query<{ number: string; state: string }>("select number, state from case_file where case_type = 'rectification'")
  expect(orders).toEqual([{ number: expect.stringMatching(/^ZG-640104-20261102-/), state: 'ordered' }])
  const { rows: papers } = await world.database.pool.query<{ document: string }>('select document from issued_document where case_id = $1', [task.id])
  expect(papers.map(({ document }) => document).sort()).toEqual(['inspectionTask.publicResult', 'inspectionTask.resultNotice', 'inspectionTask.resultNotice', 'inspectionTask.siteRecord', 'inspectionTask.visitNotice'])
}, 120_000)
