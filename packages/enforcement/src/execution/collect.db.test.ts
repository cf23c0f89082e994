import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import type { Session } from '@onewindow/rpc/session'
import { givenPolicy } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import type { KnobEntries } from '../configuration/knobs.ts'
import { knobsSet } from '../configuration/sets.ts'
import { freshFacts } from '../ordinary-case/schemas.ts'
import { enforcementSubTypes } from '../subs.ts'
import type { ServiceFacts } from '../document-service/schemas.ts'
import type { MeasureFacts } from '../coercive-measure/schemas.ts'
import { paymentArrives } from './payments.ts'
import type { ExecutionFacts } from './schemas.ts'

const UNIT_ID = 'D:SAMR:640104'
type Command = (input: unknown) => Promise<{ caseId: string; version: number; state: string }>
const callers = createCallerFactory(router(caseTypeRouters(enforcementSubTypes, 'staff')))
/** The procedures of the cases inside a case, as somebody. */
const as = (world: World, session: Session) => callers(world.contextOf(session)) as unknown as Record<string, Record<string, Command>>

async function begun(world: World, caseType: string, on: string, facts: unknown, officers: readonly string[], parentId: string | null = null) {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT_ID])
  return open(world.house, systemPerformer, {
    caseType, topic: 'MS07', title: '无证经营', party: '马晓燕', regionCode: '640104', unitId: UNIT_ID, unitPath: unit?.path ?? '', channel: 'internal', facts, parentId,
    parts: officers.map((accountId) => ({ part: 'officer', partyId: null, accountId, unitId: null, name: accountId })),
  }, { event: on, input: {} })
}

async function officers(world: World) {
  const pair = [await world.officer('enforcementOfficer', { unitId: UNIT_ID }), await world.officer('enforcementOfficer', { unitId: UNIT_ID })] as const
  for (const { accountId } of pair) await world.database.pool.query("insert into officer_certificate (cert_no, account_id, valid_from, valid_to) values ($1, $2, '2026-01-01', '2027-12-31')", [accountId.slice(-12), accountId])
  return pair
}

async function recorded(world: World, by: { accountId: string }) {
  const file = { fileId: newId(), key: 'recording', label: '执法记录', sha256: 'a'.repeat(64) }
  await world.database.pool.query("insert into stored_file (id, sha256, size, received, label, owner_account_id, status, created_at) values ($1, $2, 1, 1, '执法记录', $3, 'clean', $4)", [file.fileId, file.sha256, by.accountId, world.clock.now()])
  return file
}

const penalty = { kinds: ['fine'], fineFen: 1_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const execution = (servedOn: string) => ({ procedure: 'ordinary', penalty, servedOn, partyName: '马晓燕', lateClauseStated: true, ...DEFAULTS })
const DEFAULTS = { paymentCode: '', dues: [], payments: [], excluded: [], asked: null, reminderServedOn: null, reviewServedOn: null, plan: null, lateWaived: false, refundFen: 0, performance: null }

const money = (world: World, payload: object) => world.database.pool.query("insert into outbox (kind, case_id, at, payload) values ('paymentReceived', null, $1, $2)", [world.clock.now(), JSON.stringify(payload)])

it('the bank’s message pays the fine of its code once, however often it comes, and the execution is done', async () => {
  await using world = await openWorld({ today: '2026-03-06', extraTypes: enforcementSubTypes })
  const { caseId } = await begun(world, 'execution', 'open', execution('2026-03-06'), [])
  const { state: due } = await loadCase<ExecutionFacts>(world.house, caseId)
  expect({ state: due.state, dueOn: due.clocks[0]?.dueOn, code: due.facts.paymentCode.length }).toEqual({ state: 'due', dueOn: '2026-03-23', code: 20 })
  await money(world, { payerCode: due.facts.paymentCode, amountFen: 400_000, serial: 'B1', paidOn: '2026-03-06' })
  await money(world, { payerCode: 'FK0', amountFen: 400_000, serial: 'B9', paidOn: '2026-03-06' })
  await drainOutbox(world.house, [paymentArrives], { twice: true })
  await money(world, { payerCode: due.facts.paymentCode, amountFen: 400_000, serial: 'B1', paidOn: '2026-03-06' })
  await money(world, { payerCode: due.facts.paymentCode, amountFen: 600_000, serial: 'B2', paidOn: '2026-03-06' })
  await drainOutbox(world.house, [paymentArrives], { twice: true })
  const { state: paid } = await loadCase<ExecutionFacts>(world.house, caseId)
  expect({ state: paid.state, serials: paid.facts.payments.map(({ serial }) => serial) }).toEqual({ state: 'paid', serials: ['B1', 'B2'] })
  await fireDueTimers(world.house, '2026-03-06T10:00:02+08:00')
  expect((await loadCase(world.house, caseId)).state.state).toBe('done')
})

it('a reminder is served by a case of its own; its ten working days count from the day it was signed for', async () => {
  await using world = await openWorld({ today: '2026-03-06', extraTypes: enforcementSubTypes })
  const [lead, mate] = await officers(world)
  const { caseId } = await begun(world, 'execution', 'open', execution('2026-03-06'), [lead.accountId, mate.accountId])
  world.clock.set('2026-07-13T10:00:00+08:00')
  await fireDueTimers(world.house, '2026-07-13T10:00:00+08:00')
  const { state: overdue } = await loadCase(world.house, caseId)
  expect(overdue.state).toBe('overdue')
  await as(world, lead.session).execution?.remind?.({ caseId, version: overdue.version })
  await drainOutbox(world.house, [], { twice: true })
  const { rows: [sub] } = await world.database.pool.query<{ id: string; version: number }>("select id, version from case_file where parent_id = $1 and case_type = 'documentService'", [caseId])
  world.clock.set('2026-07-15T10:00:00+08:00')
  const told = { mode: 'direct', on: '2026-07-14', outcome: 'taken', signer: '马晓燕' }
  const served = await as(world, lead.session).documentService?.attempt?.({ caseId: sub?.id, version: sub?.version, input: told })
  expect(served?.state).toBe('served')
  await drainOutbox(world.house, [], { twice: true })
  const { state } = await loadCase<ExecutionFacts>(world.house, caseId)
  expect({ on: state.facts.reminderServedOn, due: state.clocks.find(({ kind }) => kind === 'reminder')?.dueOn }).toEqual({ on: '2026-07-14', due: '2026-07-28' })
  expect((await loadCase<ServiceFacts>(world.house, sub?.id ?? '')).state.facts.attempts).toHaveLength(1)
  const { rows: papers } = await world.database.pool.query<{ document: string }>('select document from issued_document where case_id = any($1) order by issued_at, document', [[caseId, sub?.id]])
  expect(papers.map(({ document }) => document)).toEqual(['execution.paymentNotice', 'execution.reminder', 'documentService.proof'])
})

it('a measure is approved by one, imposed by two on record, and released by itself the night its days are over', async () => {
  await using world = await openWorld({ today: '2026-03-02', extraTypes: enforcementSubTypes })
  const [lead, mate] = await officers(world)
  const decider = await world.officer('decisionMaker', { unitId: UNIT_ID })
  const facts: MeasureFacts = { kind: 'seize', causeCode: 'MS07', why: '有证据证明当事人无证经营', conditions: [], things: [{ name: '烤炉', quantity: 2, unit: '台', place: '一号库', valueFen: null }], partyName: '马晓燕', holdings: [], test: null, proceedsFen: 0 }
  const { caseId, version } = await begun(world, 'coerciveMeasure', 'propose', facts, [lead.accountId, mate.accountId])
  await expect(as(world, lead.session).coerciveMeasure?.approve?.({ caseId, version })).rejects.toMatchObject({ cause: { refusal: { code: 'case.roleMissing' } } })
  const approved = await as(world, decider.session).coerciveMeasure?.approve?.({ caseId, version })
  const site = { present: 'party', told: true, signed: true }
  const imposed = await as(world, lead.session).coerciveMeasure?.impose?.({ caseId, version: approved?.version, input: site, files: [await recorded(world, lead)] })
  expect(imposed?.state).toBe('imposed')
  await fireDueTimers(world.house, '2026-04-01T23:59:59+08:00')
  expect((await loadCase(world.house, caseId)).state.state).toBe('imposed')
  await fireDueTimers(world.house, '2026-04-02T00:00:00+08:00')
  const { state } = await loadCase<MeasureFacts>(world.house, caseId)
  expect({ state: state.state, result: state.result, held: state.facts.holdings }).toEqual({ state: 'released', result: 'released', held: [{ line: '1', state: 'held', place: '一号库', quantity: 2000 }] })
})

it('what the decision told about late payment holds for its execution, whatever was published between', async () => {
  await using world = await openWorld({ today: '2026-03-06', extraTypes: enforcementCaseTypes })
  const party = { partyId: null, kind: 'person', name: '马晓燕', address: '新华东街66号', uscc: null, minor: false } as const
  const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '无证经营', pattern: 'single', from: '2026-03-01', to: '2026-03-01', discoveredOn: '2026-03-01', lifeHealthFinance: false, harm: false } as const
  const decided = await begun(world, 'ordinaryCase', 'open', freshFacts({ organType: 'marketSupervision', origin: 'inspection', clueId: newId(), reporterNamed: false, causeCode: 'MS07', party, partyIdNumber: null, act }), [])
  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.lateDailyPercent.value = 1
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), knobsSet.key, knobs, '2026-03-07')
  world.clock.advanceDays(1)
  const told = async (parentId: string | null): Promise<string | undefined> => {
    const { caseId } = await begun(world, 'execution', 'open', execution('2026-03-07'), [], parentId)
    const { rows: [paper] } = await world.database.pool.query<{ late: string }>("select data->>'late' as late from issued_document where case_id = $1 and document = 'execution.paymentNotice'", [caseId])
    return paper?.late
  }
  expect(await told(decided.caseId)).toContain('百分之3加处罚款')
  expect(await told(null)).toContain('百分之1加处罚款')
})
