import { open, perform } from '@onewindow/casework/perform'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { toyType } from '@onewindow/testing/toy/case-type'
import { expect, it } from 'vitest'
import { citizenWaitingRouter } from '../src/citizen-waiting.ts'
import { staffPeopleRouter } from '../src/staff-people.ts'
import { openWorld, type World } from './desk-world.ts'

const call = createCallerFactory(router({ waiting: citizenWaitingRouter, people: staffPeopleRouter }))
const [HERE, ELSEWHERE] = ['D:AAS:640104', 'D:MSB:640104']

/** The toy type, which waits for its applicant: withdrawing is what there is to do. */
const { lifecycle } = toyType
const waits = { ...toyType, lifecycle: { ...lifecycle, transitions: lifecycle.transitions.map((row) => (row.on === 'withdraw' ? { ...row, marks: ['primary'] } : row)) } } as unknown as AnyCaseType

async function sentTo(world: World, owner: Awaited<ReturnType<World['citizen']>>, unitId: string): Promise<string> {
  const { rows: [unit] } = await world.base.pool.query<{ path: string }>('select path from unit where id = $1', [unitId])
  const me = performerOf(owner.session)
  const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '少年乙', regionCode: '640104', unitId, unitPath: unit?.path ?? '', channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId } })
  await perform(world.house, me, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  return draft.caseId
}

it('EN-19: whoever finds a person at the window reads of their cases those one may open; the person’s own list has them all', async () => {
  await using world = await openWorld(undefined, [waits])
  const owner = await world.citizen('少年乙', 1)
  const [here, elsewhere, confined] = [await sentTo(world, owner, HERE), await sentTo(world, owner, ELSEWHERE), await sentTo(world, owner, ELSEWHERE)]
  await world.base.pool.query("update case_file set flags = array_append(flags, 'confined') where id = $1", [confined])
  const readBy = async (unitId: string) => {
    const clerk = await world.office('staff', '李伟', ['windowClerk', unitId])
    const found = await call(world.context(clerk)).people.find({ by: { kind: 'idNumber', value: owner.idNumber }, purpose: '窗口办理' })
    return found?.waiting.map(({ caseId }) => caseId).sort()
  }
  expect(await readBy(HERE)).toEqual([here])
  expect(await readBy(ELSEWHERE), 'the own organ’s').toEqual([elsewhere, confined].sort())
  const { rows, counts } = await call(world.context(owner)).waiting.list()
  expect({ ids: rows.map(({ caseId }) => caseId).sort(), counts }).toEqual({ ids: [here, elsewhere, confined].sort(), counts: { toDo: 3, drafts: 0 } })
})
