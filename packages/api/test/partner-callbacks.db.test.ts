import { systemPerformer, type Performer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { performerOf } from '@onewindow/rpc/performer'
import { retryParked } from '@onewindow/rpc/partner-news'
import { partnerAt } from '@onewindow/testing/partner'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

// What banks, laboratories, police and courts answer, through the procedures their signed calls reach: once, in any order, and only to their own cases.

const UNIT_ID = 'D:SAMR:640104'
const penalty = { kinds: ['fine'], fineFen: 1_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const executionFacts = { procedure: 'ordinary', penalty, servedOn: '2026-03-06', partyName: '马晓燕', lateClauseStated: true, paymentCode: '', dues: [], payments: [], excluded: [], asked: null, reminderServedOn: null, reviewServedOn: null, plan: null, lateWaived: false, refundFen: 0, performance: null }

async function begun(world: World, caseType: string, on: string, facts: unknown, by: Performer = systemPerformer): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT_ID])
  const { caseId } = await open(world.house, by, { caseType, topic: 'MS07', title: '无证经营', party: '马晓燕', regionCode: '640104', unitId: UNIT_ID, unitPath: unit?.path ?? '', channel: 'internal', facts }, { event: on, input: {} })
  return caseId
}

/** Puts a case where a test begins, as a demonstration or an older system would have left it. */
const stand = (world: World, caseId: string, state: string, number: string) => world.database.pool.query('update case_file set state = $2, number = $3 where id = $1', [caseId, state, number])

it('the bank’s money is booked once by its code; what came before the fine waits for it; an unknown code stays visible', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const bank = await partnerAt(world, 'bank')
  const caseId = await begun(world, 'execution', 'open', executionFacts)
  const { state } = await loadCase<{ paymentCode: string }>(world.house, caseId)
  const paid = { payerCode: state.facts.paymentCode, paidOn: '2026-03-06' }
  const first = await bank.send('news.paymentReceived', { ...paid, serial: 'B1', amountFen: 400_000 })
  expect(first).toMatchObject({ status: 'settled' })
  expect(await bank.send('news.paymentReceived', { ...paid, serial: 'B1', amountFen: 400_000 })).toEqual(first)
  expect(await bank.refused('news.paymentReceived', { ...paid, serial: 'B1', amountFen: 500_000 })).toMatchObject({ code: 'partner.serialUsed' })
  expect(await bank.send('news.paymentReceived', { ...paid, payerCode: 'UNKNOWN', serial: 'B9', amountFen: 1 })).toMatchObject({ status: 'parked' })
  const after = await loadCase<{ payments: { serial: string; amountFen: number }[] }>(world.house, caseId)
  expect(after.state.facts.payments).toMatchObject([{ serial: 'B1', amountFen: 400_000 }])

  await world.database.pool.query(`update claim set key = 'LATER' where kind = 'paymentCode' and case_id = $1`, [caseId])
  expect(await bank.send('news.paymentReceived', { ...paid, serial: 'B2', amountFen: 600_000 })).toMatchObject({ status: 'parked' })
  await world.database.pool.query(`update claim set key = $2 where kind = 'paymentCode' and case_id = $1`, [caseId, paid.payerCode])
  const again = () => retryParked(world.house, subscriptions, (error) => { throw error })
  expect([await again(), await again()]).toEqual([1, 0])
  expect((await loadCase(world.house, caseId)).state.state).toBe('paid')

  const admin = await world.officer('administrator')
  const { rows } = await admin.admin.partners.parked({})
  expect(rows).toMatchObject([{ serial: 'B9', payload: { payerCode: 'UNKNOWN' }, status: 'parked' }])
  await admin.admin.partners.close({ messageId: rows[0]?.id ?? '', reason: '已退回付款人' })
  expect((await admin.admin.partners.parked({})).rows).toEqual([])
  expect((await admin.admin.partners.parked({ status: 'settled' })).rows.map(({ serial }) => serial)).toEqual(['B1', 'B2'])
})

it('news reaches the partner’s own region only, when it comes and when it is tried again', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const [own, other] = [await partnerAt(world, 'bank', { name: '兴庆支行', regionCode: '640104' }), await partnerAt(world, 'bank', { name: '永宁支行', regionCode: '640121' })]
  const caseId = await begun(world, 'execution', 'open', executionFacts)
  const { state } = await loadCase<{ paymentCode: string }>(world.house, caseId)
  const paid = { payerCode: state.facts.paymentCode, paidOn: '2026-03-06', amountFen: 400_000 }
  expect(await other.send('news.paymentReceived', { ...paid, serial: 'B1' })).toMatchObject({ status: 'parked' })
  expect(await retryParked(world.house, subscriptions, (error) => { throw error })).toBe(0)
  expect(await own.send('news.paymentReceived', { ...paid, serial: 'B2' })).toMatchObject({ status: 'settled' })
  expect((await loadCase<{ payments: { serial: string }[] }>(world.house, caseId)).state.facts.payments).toMatchObject([{ serial: 'B2' }])
})

it('news that fails whenever it is tried keeps no other waiting', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const bank = await partnerAt(world, 'bank')
  const codes = await Promise.all([1, 2].map(async () => {
    const caseId = await begun(world, 'execution', 'open', executionFacts)
    return { caseId, code: (await loadCase<{ paymentCode: string }>(world.house, caseId)).state.facts.paymentCode }
  }))
  const { pool } = world.database
  await pool.query(`update claim set key = 'LATER' || key where kind = 'paymentCode'`)
  for (const [i, { code }] of codes.entries()) await bank.send('news.paymentReceived', { payerCode: code, paidOn: '2026-03-06', amountFen: 400_000, serial: `B${i}` })
  await pool.query(`update claim set key = substr(key, 6) where kind = 'paymentCode'`)
  await pool.query(`update case_file set facts = '{}' where id = $1`, [codes[0]?.caseId])
  const told: unknown[] = []
  expect(await retryParked(world.house, subscriptions, (error) => { told.push(error) })).toBe(1)
  expect(told).toHaveLength(1)
  const { rows } = await pool.query('select serial, status, tries from partner_message order by serial')
  expect(rows).toEqual([{ serial: 'B0', status: 'parked', tries: 2 }, { serial: 'B1', status: 'settled', tries: 2 }])
})

it('a court’s stay comes only in its order, and nothing comes twice', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const court = await partnerAt(world, 'court')
  const caseId = await begun(world, 'execution', 'open', executionFacts)
  await stand(world, caseId, 'due', 'AJ-1.01')
  const about = { caseNumber: 'AJ-1.01' }
  expect(await court.refused('execution.stayLifted', { ...about, serial: 'C2' })).toMatchObject({ status: 'CONFLICT', code: 'partner.nothingWaits' })
  const ordered = await court.send('execution.stayOrdered', { ...about, serial: 'C1', input: { ground: 'other' } })
  expect(ordered).toMatchObject({ state: 'suspended', event: 'suspendExec' })
  expect(await court.send('execution.stayLifted', { ...about, serial: 'C2' })).toMatchObject({ state: 'due' })
  expect(await court.send('execution.stayLifted', { ...about, serial: 'C2' })).toMatchObject({ state: 'due' })
  expect((await world.timeline(caseId)).map(({ event }) => event)).toEqual(['open', 'suspendExec', 'resumeExec'])
})

it('the police answer a transfer in any order they like, and it goes on in the order of the table', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const police = await partnerAt(world, 'police')
  const caseId = await begun(world, 'criminalTransfer', 'suspect', { suspicion: '生产、销售伪劣产品罪', facts: '涉案金额较大', files: [], policeReason: '', sentOn: '2026-03-03', receivedBy: '', returnedBy: '' }, performerOf((await world.officer('enforcementOfficer', { unitId: UNIT_ID })).session))
  await stand(world, caseId, 'sent', 'AJ-1.02')
  const about = { caseNumber: 'AJ-1.02' }
  expect(await police.refused('criminalTransfer.policeFiles', { ...about, serial: 'P2' })).toMatchObject({ status: 'CONFLICT', code: 'case.illegalEvent' })
  expect(await police.send('criminalTransfer.receipt', { ...about, serial: 'P1', input: { receivedBy: '兴庆区公安分局' } })).toMatchObject({ state: 'receipted' })
  expect(await police.send('criminalTransfer.policeFiles', { ...about, serial: 'P2' })).toMatchObject({ state: 'policeFiled' })
  expect(await police.send('criminalTransfer.policeFiles', { ...about, serial: 'P2' })).toMatchObject({ state: 'policeFiled' })
  expect(await police.refused('criminalTransfer.policeDeclines', { ...about, serial: 'P3', input: { why: '没有犯罪事实发生' } })).toMatchObject({ code: 'case.illegalEvent' })
  expect((await world.timeline(caseId)).map(({ event }) => event)).toEqual(['suspect', 'receipt', 'policeFiles'])
  const { rows } = await world.database.pool.query<{ who: string; kind: string }>(`select actor_name who, actor_kind kind from case_event where case_id = $1 and event = 'policeFiles'`, [caseId])
  expect(rows).toEqual([{ who: police.session.name, kind: 'partner' }])
  const elsewhere = await partnerAt(world, 'police', { name: '永宁县公安局', regionCode: '640121' })
  expect(await elsewhere.refused('criminalTransfer.policeFiles', { ...about, serial: 'P2' })).toMatchObject({ status: 'NOT_FOUND' })
})

it('a laboratory reports on its own samples only', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const laboratory = await partnerAt(world, 'laboratory', { name: '宁夏食品检测研究院' })
  const stranger = await partnerAt(world, 'laboratory', { name: '另一检测机构' })
  const firm = { partyId: null, uscc: null, name: '味来餐饮', address: '新华东街66号' }
  const { house } = world
  const type = house.types.get('sampling') as unknown as { facts: { parse: (value: unknown) => unknown } }
  const facts = type.facts.parse({ firm, product: '散装白酒', batch: '20260301', sampleKind: 'food', laboratory: '宁夏食品检测研究院', taken: { count: 6, priceFen: 12_000, sealNumber: 'F-1', reservePlace: '检测机构', takenOn: '2026-03-05' } })
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT_ID])
  const desk = await world.officer('samplingOfficer', { unitId: UNIT_ID })
  const performer = { ...systemPerformer, kind: 'staff' as const, accountId: desk.accountId, grants: desk.session.grants }
  const { caseId } = await open(house, performer, { caseType: 'sampling', topic: 'food', title: '散装白酒', party: '味来餐饮', regionCode: '640104', unitId: UNIT_ID, unitPath: unit?.path ?? '', channel: 'internal', facts }, { event: 'plan', input: { samplerIds: [desk.accountId, desk.accountId] } })
  await stand(world, caseId, 'testing', 'CJ-1')
  const report = { serial: 'L1', caseNumber: 'CJ-1', input: { reportNumber: 'R-1', signedOn: '2026-03-06', items: [{ item: '甲醇', limit: '0.6', value: '0.2', fits: true }], passed: true } }
  expect(await stranger.refused('sampling.report', report)).toMatchObject({ status: 'NOT_FOUND' })
  expect(await laboratory.send('sampling.report', report)).toMatchObject({ state: 'passed', event: 'report' })
  expect(await laboratory.send('sampling.report', report)).toMatchObject({ state: 'passed' })
  expect((await world.timeline(caseId)).map(({ event }) => event)).toEqual(['plan', 'report'])
})
