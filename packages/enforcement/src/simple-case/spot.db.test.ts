import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { deliverMessage } from '@onewindow/casework/receive'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate, givenPolicy } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import type { Cause } from '../configuration/cause.ts'
import type { KnobEntries } from '../configuration/knobs.ts'
import { causesSet, knobsSet } from '../configuration/sets.ts'
import { publicPenaltyRouter } from '../publication/public-router.ts'
import { enforcementSubscriptions } from '../subscriptions.ts'
import type { SimpleCaseFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
const createCaller = createCallerFactory(router({ staff: router(caseTypeRouters(enforcementCaseTypes, 'staff')) }))

const range = { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: false }
const decideWith = (score: number, fineFen: number) => ({
  range, sheet: { factors: { fault: 20, scale: score - 20, duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null }, penalty: { kinds: ['fine'], fineFen, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }, amountReason: '按裁量基准计算', factsClear: true,
  needsTest: false, hardToEnforceLater: '', remoteAndAsked: false, partySigned: true, refusal: '',
})

async function onTheStreet(world: World) {
  const as = async () => {
    const officer = await world.officer('enforcementOfficer', { unitId: 'D:UM:640104' })
    return { ...officer, does: createCaller(world.contextOf(officer.session)).staff as unknown as Commands }
  }
  const [lead, mate] = [await as(), await as()]
  const me = await world.citizen()
  const asked = (leasedNumber: string, actId: string, discoveredOn: string) => ({
    input: {
      title: '随意倾倒生活垃圾', leasedNumber, causeCode: 'UM09', partyIdNumber: null, officerIds: [lead.accountId, mate.accountId], party: { partyId: me.partyId, kind: 'person', name: '马晓燕', address: '新华东街66号', uscc: null, minor: false },
      act: { actId, place: '中山北街', point: null, conduct: '随意倾倒生活垃圾', pattern: 'single', from: '2026-11-02', to: '2026-11-02', discoveredOn, lifeHealthFinance: false, harm: false },
    },
  })
  const open = (leasedNumber: string, actId = 'a1', foundOn = '2026-11-02') => lead.does.simpleCase?.open?.(asked(leasedNumber, actId, foundOn)) as Promise<Receipt>
  const state = async (caseId: string) => (await loadCase<SimpleCaseFacts>(world.house, caseId)).state
  const step = async (caseId: string, event: string, input: unknown = {}) => lead.does.simpleCase?.[event]?.({ caseId, version: (await state(caseId)).version, input }) as Promise<Receipt>
  const heard = async (leasedNumber: string, actId?: string, foundOn?: string) => {
    const { caseId } = await open(leasedNumber, actId, foundOn)
    await step(caseId, 'showCertificates')
    await step(caseId, 'tell', { told: '事实、理由、依据和权利', findings: '当事人倾倒垃圾' })
    await step(caseId, 'hear', { words: '下次注意' })
    return caseId
  }
  return { lead, mate, open, heard, step, state, drain: () => drainOutbox(world.house, enforcementSubscriptions, { twice: true }) }
}

it('EN-02: 200 CNY decided on the spot by two certified officers; paid through the bank it closes, and no number counts twice', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, open, heard, step, state, drain } = await onTheStreet(world)
  expect(await refusedWith(open('D1-0001'))).toMatchObject({ code: 'case.officerInvalid' })
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const caseId = await heard('D1-0001')
  await step(caseId, 'decide', decideWith(25, 20_000))
  await step(caseId, 'serveOnSpot', { signed: true, refusal: '' })
  expect((await step(caseId, 'reportBack')).state).toBe('filedBack')
  expect(await refusedWith(open('D1-0001', 'a2'))).toMatchObject({ status: 'CONFLICT', code: 'simpleCase.numberTaken', params: { number: 'D1-0001' } })
  await drain()
  const { rows: [code] } = await world.database.pool.query<{ key: string }>("select key from claim where kind = 'paymentCode'")
  await deliverMessage(world.house, enforcementSubscriptions, { name: 'paymentReceived', key: 's1', payload: { payerCode: code?.key ?? '', amountFen: 20_000, serial: 'B1', paidOn: '2026-11-02' } })
  await drain()
  const after = await state(caseId)
  expect({ number: after.number?.slice(0, 10), execution: after.subs.map(({ state: one }) => one) }).toEqual({ number: 'JY-640104-', execution: [expect.stringMatching(/paid|done/)] })
})

it('EN-03: what is above the limit becomes a clue that waits for filing', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step, drain } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const caseId = await heard('D1-0001')
  expect(await refusedWith(step(caseId, 'decide', decideWith(26, 20_400)))).toMatchObject({ code: 'simpleCase.amountTooHigh' })
  await step(caseId, 'escalate', { summary: '超过当场处罚限额' })
  await drain()
  const { rows } = await world.database.pool.query<{ state: string; number: string }>("select c.state, c.number from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'clue'", [caseId])
  expect(rows).toMatchObject([{ state: 'awaitingDecision', number: expect.stringMatching(/^XS-640104-/) }])
})

it('EN-23: what was fined on the spot is not fined there again, whoever comes next; a warning it may still be given', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  await step(await heard('D1-0001'), 'decide', decideWith(25, 20_000))
  const again = await heard('D1-0002')
  expect(await refusedWith(step(again, 'decide', decideWith(25, 20_000)))).toMatchObject({ status: 'CONFLICT', code: 'simpleCase.alreadyFined', params: { organ: expect.stringContaining('兴庆区') as string } })
  const warning = { kinds: ['warning'], fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
  expect((await step(again, 'decide', { ...decideWith(25, 0), penalty: warning })).state).toBe('decided')
})

it('a clue is not handed to a case on the spot under a number that another decision carries', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, open } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  await open('D1-0001')
  const act = { actId: 'a7', place: '中山北街', point: null, conduct: '随意倾倒生活垃圾', pattern: 'single', from: '2026-11-02', to: '2026-11-02', discoveredOn: '2026-11-02', lifeHealthFinance: false, harm: false }
  const party = { partyId: null, kind: 'person', name: '马晓燕', address: '新华东街66号', uscc: null, minor: false }
  const clue = await lead.does.clue?.register?.({ input: { title: '倾倒垃圾', origin: 'patrol', originRef: null, causes: ['UM09'], act, suspect: party, partyIdNumber: null, reporter: null } }) as Receipt
  const goes = (leasedNumber: string) => lead.does.clue?.goSimple?.({ caseId: clue.caseId, version: clue.version, input: { causeCode: 'UM09', party, factsClear: true, needsTest: false, leasedNumber } }) as Promise<Receipt>
  expect(await refusedWith(goes('D1-0001'))).toMatchObject({ code: 'simpleCase.numberTaken' })
  expect((await goes('D1-0002')).state).toBe('handedToSimple')
})

it('a warning needs no execution and closes by itself', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step, state } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const caseId = await heard('D1-0001')
  await step(caseId, 'decide', { ...decideWith(25, 0), penalty: { kinds: ['warning'], fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } })
  await step(caseId, 'serveOnSpot', { signed: false, refusal: '当事人拒绝签名' })
  await step(caseId, 'reportBack')
  await fireDueTimers(world.house, '2026-11-02T10:05:00+08:00')
  expect((await state(caseId)).state).toBe('closed')
})

it('a limit published for tomorrow binds the cases of tomorrow; one opened today keeps what it was opened under', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.onTheSpotFine.value.person = 15_000
  const before = await heard('D1-0001')
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), knobsSet.key, knobs, '2026-11-03')
  world.clock.advanceDays(1)
  const after = await heard('D1-0002', 'a2')
  expect((await step(before, 'decide', decideWith(25, 20_000))).state).toBe('decided')
  expect(await refusedWith(step(after, 'decide', decideWith(25, 20_000)))).toMatchObject({ code: 'simpleCase.amountTooHigh' })
})

it('who was fined for the like within the months a record counts is no first violator, and the sheet says so', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.recordMonths.value = 1
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), knobsSet.key, knobs, '2026-11-04')
  const first = { punishability: { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: true, harm: 'slight', first: true }, code: 'APL33(1)may', education: '已教育' }
  const weighing = (record: number, fineFen: number) => ({ ...decideWith(20, fineFen), sheet: { factors: { fault: 5, scale: 0, duration: 0, consequence: 0, record, correction: 0 }, circumstances: [], mitigationDegree: null } })
  const decidedCase = await heard('D1-0001')
  await step(decidedCase, 'decide', weighing(0, 12_000))
  const again = await heard('D1-0002', 'a2')
  expect(await refusedWith(step(again, 'noPenalty', first))).toMatchObject({ code: 'simpleCase.notFirst', params: { n: 1 } })
  expect(await refusedWith(step(again, 'decide', weighing(0, 12_000)))).toMatchObject({ code: 'simpleCase.recordHigher', params: { points: 10 } })
  expect((await step(again, 'decide', weighing(10, 16_000))).state).toBe('decided')
  world.clock.advanceDays(40)
  const later = await heard('D1-0003', 'a3', '2026-12-12')
  expect((await step(later, 'noPenalty', first)).state).toBe('closedNoPenalty')
  const spared = await heard('D1-0004', 'a4', '2026-12-12')
  expect(await refusedWith(step(spared, 'noPenalty', first)), 'a waiver counts the next time').toMatchObject({ code: 'simpleCase.notFirst' })
})

it('nobody opens a case on the spot under a cause that is closed', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, open, heard, step } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const causes = (causesSet.shipped as Cause[]).map((one) => (one.code === 'UM09' ? { ...one, retired: true } : one))
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), causesSet.key, causes, '2026-11-03')
  const before = await heard('D1-0001')
  world.clock.advanceDays(1)
  expect(await refusedWith(open('D1-0002', 'a2'))).toMatchObject({ code: 'simpleCase.noPower' })
  expect((await step(before, 'decide', decideWith(25, 20_000))).state).toBe('decided')
})

/** From when the terms of the pages count, where not from their own publication. */
const countedFrom = async (world: World, parentId: string) => (await world.database.pool.query<{ day: string | null }>("select facts->>'countsFrom' as day from case_file where parent_id = $1 and case_type = 'publication' order by opened_at, id", [parentId])).rows.map(({ day }) => day)
const kinds = (world: World, caseId: string) => world.database.pool.query<{ state: string; result: string | null; penalty: { fineFen: number }; documentId: string | null; fell: string | null }>("select state, result, facts->'penalty' penalty, facts->>'documentId' \"documentId\", facts->>'fell' fell from case_file where parent_id = $1 and case_type = 'publication' order by opened_at, id", [caseId])

it('行政处罚法 §48: on the spot urban management publishes what it marks as of social impact and else keeps why not; a change takes the page off and publishes what it says now, an annulment ends it', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, heard, step, state, drain } = await onTheStreet(world)
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const boss = await world.officer('decisionMaker', { unitId: 'D:UM:640104' })
  const [clerk, head] = [await world.officer('caseClerk', { unitId: 'D:UM:640104' }), await world.officer('departmentHead', { unitId: 'D:UM:640104' })]
  const as = ({ session }: typeof boss) => createCaller(world.contextOf(session)).staff as unknown as Commands
  const given = async (number: string, actId: string, marks: object) => {
    const caseId = await heard(number, actId)
    await step(caseId, 'decide', { ...decideWith(25, 20_000), ...marks })
    await step(caseId, 'serveOnSpot', { signed: true, refusal: '' })
    await drain()
    return caseId
  }
  const marked = await given('D1-0001', 'a1', { socialImpact: true })
  const plain = await given('D1-0002', 'a2', { ...decideWith(25, 0), penalty: { kinds: ['warning'], fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } })
  expect([(await state(plain)).facts.decision?.exemptFor, (await kinds(world, plain)).rows]).toEqual(['noSocialImpact', []])
  expect([(await state(marked)).facts.decision?.exemptFor, (await kinds(world, marked)).rows]).toMatchObject([null, [{ state: 'screening', penalty: { fineFen: 20_000 } }]])
  const { rows: [page] } = await world.database.pool.query<{ id: string; version: number }>("select id, version from case_file where parent_id = $1 and case_type = 'publication'", [marked])
  const masked = await as(clerk).publication?.mask?.({ caseId: page?.id, version: page?.version, input: { title: '随意倾倒生活垃圾案', body: '当事人随意倾倒生活垃圾。' } }) as Receipt
  await as(head).publication?.approve?.({ caseId: page?.id, version: masked.version })
  const { penalties } = createCallerFactory(router({ penalties: publicPenaltyRouter }))(world.contextOf(null))
  const shown = await penalties.get({ id: page?.id ?? '' })
  expect([shown, (await penalties.search({ number: (shown as { number: string }).number })).rows.map(({ id }) => id)]).toMatchObject([{ is: 'published', number: expect.stringContaining('当罚') as string }, [page?.id]])
  await as(boss).simpleCase?.modify?.({ caseId: marked, version: (await state(marked)).version, input: { penalty: { kinds: ['fine'], fineFen: 10_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } } })
  await drain()
  expect((await kinds(world, marked)).rows).toMatchObject([{ state: 'published', fell: 'modified', documentId: null }, { state: 'screening', penalty: { fineFen: 10_000 }, documentId: expect.any(String) as string }])
  expect(await countedFrom(world, marked), '行政复议法 §63').toEqual([null, world.clock.now().slice(0, 10)])
  await as(boss).simpleCase?.annul?.({ caseId: marked, version: (await state(marked)).version })
  await drain()
  expect((await kinds(world, marked)).rows).toMatchObject([{ state: 'published', fell: 'modified' }, { state: 'exempt', result: 'decisionGone' }])
})
