import { loadCase } from '@onewindow/casework/load'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { enforcementSubscriptions } from '../subscriptions.ts'
import type { ClueFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
const callers = createCallerFactory(router(caseTypeRouters(enforcementCaseTypes, 'staff')))
const [HERE, THERE, THIRD] = ['D:SAMR:640104', 'D:UM:640104', 'D:SAMR:640100'] as const

async function twoOrgans(world: World) {
  const as = (role: Parameters<World['officer']>[0], unitId: string) => world.officer(role, { unitId })
  const loaded = async (id: string) => (await loadCase<ClueFacts>(world.house, id)).state
  const does = async (by: Awaited<ReturnType<World['officer']>>, id: string, event: string, input: unknown = {}) =>
    (callers(world.contextOf(by.session)) as unknown as Record<string, Record<string, (input: unknown) => Promise<Receipt>>>).clue?.[event]?.({ caseId: id, version: (await loaded(id)).version, input, reason: '违法行为由其他机关管辖' }) as Promise<Receipt>
  const drain = () => drainOutbox(world.house, enforcementSubscriptions, { twice: true })
  const officer = await as('enforcementOfficer', HERE)
  const act = { actId: 'a1', place: '中山北街', point: null, conduct: '随意倾倒生活垃圾', pattern: 'single', from: '2026-11-02', to: '2026-11-02', discoveredOn: '2026-11-02', lifeHealthFinance: false, harm: false }
  const registered = await (callers(world.contextOf(officer.session)) as unknown as Record<string, Record<string, (input: unknown) => Promise<Receipt>>>).clue?.register?.({ input: { title: '倾倒垃圾', origin: 'patrol', originRef: null, causes: [], act, suspect: null, partyIdNumber: null, reporter: null } })
  const caseId = registered?.caseId ?? ''
  const inOther = async () => {
    const { rows: [row] } = await world.database.pool.query<{ id: string }>("select c.id from case_file c join case_link l on l.from_id = c.id and l.to_id = $1 where c.case_type = 'clue' order by c.opened_at desc limit 1", [caseId])
    return loaded(row?.id ?? '')
  }
  /** The organ it lies at looks at it and files no case. */
  const declined = async (id: string, unitId: string, reason: string) => {
    const [lead, mate, head] = [await as('enforcementOfficer', unitId), await as('enforcementOfficer', unitId), await as('departmentHead', unitId)]
    for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
    await does(head, id, 'assign', { officerIds: [lead.accountId, mate.accountId] })
    const { version } = await does(lead, id, 'proposeNotFile', { summary: '不属于本机关职责', reason })
    await head.staff.case.confirm({ caseId: id, version, proposalId: (await loaded(id)).tasks.at(-1)?.id ?? '' })
    await does(await as('decisionMaker', unitId), id, 'notFile', { reason })
    await drain()
  }
  return { as, does, drain, caseId, loaded, inOther, declined, decider: await as('decisionMaker', HERE) }
}

it('行政处罚法 §25: a clue handed to another organ of the platform begins there; found without power there too, it comes back and is screened anew', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { does, drain, caseId, loaded, inOther, declined, decider } = await twoOrgans(world)
  expect(await refusedWith(does(decider, caseId, 'transferOut', { receiver: '本局', receiverUnitId: HERE, files: ['线索登记表'] }))).toMatchObject({ code: 'clue.receiverUnknown' })
  await does(decider, caseId, 'transferOut', { receiver: '兴庆区综合执法局', receiverUnitId: THERE, files: ['线索登记表'] })
  await drain()
  const there = await inOther()
  expect({ state: there.state, unitId: there.unitId, origin: there.facts.origin, field: there.facts.organType, source: there.facts.sourceCaseId }).toEqual({ state: 'received', unitId: THERE, origin: 'transfer', field: 'urbanManagement', source: caseId })

  world.clock.advanceDays(1)
  await declined(there.id, THERE, 'noPower')
  const back = await loaded(caseId)
  expect({ state: back.state, round: back.round, due: back.clocks.findLast(({ kind }) => kind === 'screening')?.dueOn }).toEqual({ state: 'received', round: 1, due: '2026-11-24' })

  await does(decider, caseId, 'transferOut', { receiver: '兴庆区综合执法局', receiverUnitId: THERE, files: ['线索登记表', '不予立案审批表'] })
  await drain()
  expect((await inOther()).id, 'sent again it is another clue there').not.toBe(there.id)
})

it('行政处罚法 §25: sent on to a third organ it is that one’s to send back, no longer the first one’s', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { as, does, drain, caseId, loaded, inOther, declined, decider } = await twoOrgans(world)
  const hand = async (unitId: string) => {
    await does(decider, caseId, 'transferOut', { receiver: '综合执法局', receiverUnitId: unitId, files: ['线索登记表'] })
    await drain()
    return (await inOther()).id
  }
  const first = await hand(THERE)
  await declined(first, THERE, 'noPower')
  expect((await loaded(caseId)).state).toBe('received')
  world.clock.advanceDays(1)
  const second = await hand(THIRD)
  expect((await loaded(second)).unitId).toBe(THIRD)

  await does(await as('decisionMaker', THERE), first, 'reopen')
  await declined(first, THERE, 'noPower')
  expect(await loaded(caseId), 'it lies at the third').toMatchObject({ state: 'transferredOut', round: 1 })
  await declined(second, THIRD, 'noPower')
  expect(await loaded(caseId)).toMatchObject({ state: 'received', round: 2 })
})

it('a clue not filed for another reason stays where it went', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { does, drain, caseId, loaded, inOther, declined, decider } = await twoOrgans(world)
  await does(decider, caseId, 'transferOut', { receiver: '兴庆区综合执法局', receiverUnitId: THERE, files: ['线索登记表'] })
  await drain()
  await declined((await inOther()).id, THERE, 'slight')
  expect((await loaded(caseId)).state).toBe('transferredOut')
})
