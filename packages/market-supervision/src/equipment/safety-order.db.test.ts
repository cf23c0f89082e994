import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { givenCertificate, givenOrganisation } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { marketSubscriptions } from '../subscriptions.ts'
import { equipmentFacts, type EquipmentFacts } from './schemas.ts'

// 特种设备安全法 §62, §65: from the order on a piece of equipment to the re-check of what it ordered.

const BUREAU = 'D:SAMR:640104'
type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<Receipt>>>

async function lift(world: World) {
  const { partyId, name } = await givenOrganisation(world)
  const [uscc] = (await world.database.pool.query<{ uscc: string | null }>('select uscc from party where id = $1', [partyId])).rows.map((row) => row.uscc ?? `91640104MA7800001${usccCheckDigit('91640104MA7800001')}`)
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  const firm = { partyId, uscc, name, address: '兴庆区新华东街66号' }
  const { caseId } = await open(world.house, systemPerformer, {
    caseType: 'equipment', topic: 'elevator', title: name, party: name, unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', parts: [{ part: 'handler', partyId, accountId: null, unitId: null, name }],
    facts: equipmentFacts.parse({ useRegistration: '梯11宁A00001', equipmentKind: 'elevator', firm, place: '新华百货客梯', validUntil: '2027-03-31' }),
  }, { event: 'import', input: {} })
  const [first, second] = [await world.officer('inspector', { unitId: BUREAU }), await world.officer('inspector', { unitId: BUREAU })]
  const state = async (id = caseId) => (await loadCase<EquipmentFacts>(world.house, id)).state
  const does = async (by: typeof first, type: string, id: string, event: string, input: object = {}) => (by.staff as unknown as Commands)[type]?.[event]?.({ caseId: id, version: (await state(id)).version, input }) as Promise<Receipt>
  const ordering = (more: object = {}) => does(first, 'equipment', caseId, 'safetyOrder', { officerIds: [first.accountId, second.accountId], hazard: '制动器磨损超标', measure: '更换制动器', days: 5, ...more })
  const certified = async () => { for (const { accountId } of [first, second]) await givenCertificate(world, accountId) }
  let orders = 0
  const order = async (more: object = {}) => {
    if (orders === 0) await certified()
    await ordering(more)
    await drainOutbox(world.house, marketSubscriptions, { twice: true })
    const { rows } = await world.database.pool.query<{ id: string }>("select c.id from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'rectification' order by c.opened_at desc, c.id desc", [caseId])
    expect(rows).toHaveLength(orders += 1)
    return rows[0]?.id ?? ''
  }
  const pass = async (orderId: string) => {
    await world.database.pool.query("update case_file set state = 'reported' where id = $1", [orderId])
    const asked = await does(first, 'rectification', orderId, 'passOnPaper', { finding: '更换记录齐全' })
    await second.staff.case.confirm({ caseId: orderId, version: asked.version, proposalId: (await state(orderId)).tasks[0]?.id ?? '' })
    await drainOutbox(world.house, marketSubscriptions, { twice: true })
  }
  return { certified, pass, caseId, first, second, state, does, ordering, order, drain: () => drainOutbox(world.house, marketSubscriptions, { twice: true }) }
}

it('the order names two certified inspectors and opens an order to correct, which they pass together; then the hazard is gone from the piece', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const { first, second, state, ordering, order, pass } = await lift(world)
  expect(await refusedWith(ordering())).toMatchObject({ code: 'case.officerInvalid' })
  const orderId = await order()
  const opened = await state(orderId)
  expect({ state: opened.state, due: opened.clocks.map(({ kind, dueOn }) => `${kind} ${dueOn}`), team: opened.parts.map(({ part, accountId }) => `${part} ${accountId ?? ''}`).sort() })
    .toEqual({ state: 'ordered', due: [`rectification ${(await state()).facts.correctBy}`], team: ['handler ', `lead ${first.accountId}`, ...[`team ${first.accountId}`, `team ${second.accountId}`].sort()] })
  await pass(orderId)
  expect(await state()).toMatchObject({ state: 'inUse', flags: [], facts: { hazard: null, correctBy: null } })
})

it('not reported in time, the piece is marked and keeps its hazard', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const { state, order, drain } = await lift(world)
  const orderId = await order()
  world.clock.set('2026-07-13T08:00:00+08:00')
  await fireDueTimers(world.house, '2026-07-13T08:00:00+08:00')
  await drain()
  expect([(await state(orderId)).state, (await state()).flags, (await state()).facts.hazard]).toEqual(['overdue', ['notCorrected'], '制动器磨损超标'])
})

it('of two orders the one not put right keeps the mark and its hazard on the piece; one that is opened again puts its own back', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const { state, order, pass, drain } = await lift(world)
  const late = await order()
  world.clock.set('2026-07-06T10:00:00+08:00')
  const other = await order({ hazard: '门锁失灵', measure: '更换门锁', days: 20 })
  world.clock.set('2026-07-13T08:00:00+08:00')
  await fireDueTimers(world.house, '2026-07-13T08:00:00+08:00')
  await drain()
  await pass(other)
  expect(await state()).toMatchObject({ flags: ['notCorrected'], facts: { hazard: '制动器磨损超标', measure: '更换制动器', correctBy: '2026-07-10' } })
  await pass(late)
  expect(await state()).toMatchObject({ flags: [], facts: { hazard: null, measure: null, correctBy: null } })
  const head = await world.officer('departmentHead', { unitId: BUREAU })
  const { version } = await state(other)
  await (head.staff as unknown as Commands)['rectification']?.['reopen']?.({ caseId: other, version, input: { evidence: '门锁再次失灵', days: 5 }, reason: '发现没有真正改正' })
  await drain()
  expect(await state()).toMatchObject({ flags: ['notCorrected'], facts: { hazard: '门锁失灵', measure: '更换门锁', correctBy: (await state(other)).clocks.findLast(({ kind }) => kind === 'rectification')?.dueOn } })
})

it('§63: a serious hazard found by a county stands on the list of the city’s bureau, which answers it', async () => {
  await using world = await openWorld({ today: '2026-07-03' })
  const { caseId, first, second, state, does, certified } = await lift(world)
  await certified()
  await does(first, 'equipment', caseId, 'seriousHazard', { officerIds: [first.accountId, second.accountId], hazard: '制动器失效', measure: '立即停用', correctBy: '2026-08-01' })
  const city = await world.officer('equipmentOfficer', { unitId: 'D:SAMR:640100' })
  const listed = async () => (await city.staff.case.worklist({ scope: 'U:D:SAMR:640100', queue: 'task:hazardReport' })).rows.map(({ id }) => id)
  expect(await listed()).toEqual([caseId])
  const taskId = (await state()).tasks[0]?.id ?? ''
  const other = await world.officer('creditOfficer', { unitId: 'D:SAMR:640100' })
  expect(await refusedWith(does(other, 'equipment', caseId, 'answerHazardReport', { taskId, instruction: '不是我的事' }))).toMatchObject({ code: 'case.roleMissing' })
  // What was found stands beside what is chosen, although the county has cleared it since.
  const head = await world.officer('departmentHead', { unitId: BUREAU })
  await does(head, 'equipment', caseId, 'hazardCleared', { reportNumber: 'TJ-5', validUntil: '2027-12-31', cleared: '复检合格' })
  const { codes } = await city.staff.case.get({ caseId })
  expect(codes['taskId']).toEqual([{ code: taskId, zh: '2026-07-03 制动器失效：立即停用', en: '2026-07-03 制动器失效：立即停用' }])
  await does(city, 'equipment', caseId, 'answerHazardReport', { taskId, instruction: '责令整改，市局派员核查' })
  expect([await listed(), (await state()).tasks]).toEqual([[], [expect.objectContaining({ kind: 'hazardReport', unitId: 'D:SAMR:640100', state: 'answered', body: { hazard: '制动器失效', measure: '立即停用', correctBy: '2026-08-01', instruction: '责令整改，市局派员核查' } })]])
})

describe('an order that was not put right', () => {
  const late = async (world: World) => {
    const piece = await lift(world)
    const orderId = await piece.order({ measure: '更换'.repeat(400) })
    world.clock.set('2026-07-13T08:00:00+08:00')
    await fireDueTimers(world.house, '2026-07-13T08:00:00+08:00')
    await piece.drain()
    return { ...piece, orderId, found: async () => { const { flags, facts: { hazard, measure } } = await piece.state(); return { flags, hazard, measure } } }
  }
  const other = { hazard: '门锁失灵', measure: '更换门锁', days: 20 }

  it('comes back whole when another one is, and not once the head has cleared the piece; opened again it does', async () => {
    await using world = await openWorld({ today: '2026-07-03' })
    const { caseId, first, second, does, order, orderId, pass, drain, found } = await late(world)
    await pass(await order(other))
    expect(await found()).toEqual({ flags: ['notCorrected'], hazard: '制动器磨损超标', measure: '更换'.repeat(400) })
    const head = await world.officer('departmentHead', { unitId: BUREAU })
    await does(first, 'equipment', caseId, 'seriousHazard', { officerIds: [first.accountId, second.accountId], hazard: '制动器失效', measure: '立即停用', correctBy: '2026-08-01' })
    world.clock.set('2026-07-14T09:00:00+08:00')
    await does(head, 'equipment', caseId, 'hazardCleared', { reportNumber: 'TJ-5', validUntil: '2027-12-31', cleared: '复检合格' })
    world.clock.set('2026-07-15T09:00:00+08:00')
    await pass(await order(other))
    expect(await found()).toEqual({ flags: [], hazard: null, measure: null })

    await pass(orderId)
    world.clock.set('2026-07-16T09:00:00+08:00')
    await (head.staff as unknown as Commands)['rectification']?.['reopen']?.({ caseId: orderId, version: (await loadCase(world.house, orderId)).state.version, input: { evidence: '制动器再次磨损', days: 5 }, reason: '发现没有真正改正' })
    await drain()
    await pass(await order(other))
    expect(await found()).toEqual({ flags: ['notCorrected'], hazard: '制动器磨损超标', measure: '更换'.repeat(400) })
  })

  it('and was filed away marks the piece, but is not named as what is to be done', async () => {
    await using world = await openWorld({ today: '2026-07-03' })
    const { order, orderId, pass, found } = await late(world)
    await world.database.pool.query("update case_file set state = 'archived', phase = 'archived' where id = $1", [orderId])
    await pass(await order(other))
    expect(await found()).toEqual({ flags: ['notCorrected'], hazard: null, measure: null })
  })
})
