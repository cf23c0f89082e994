import { open, perform } from '@onewindow/casework/perform'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { describe, expect, it } from 'vitest'
import { citizenWaitingRouter } from '../src/citizen-waiting.ts'
import { openWorld } from './desk-world.ts'

const call = createCallerFactory(router({ waiting: citizenWaitingRouter }))
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }

describe('what waits for me', () => {
  it('a draft waits until it is sent, and says on which day it is erased', async () => {
    await using world = await openWorld()
    const [owner, other] = [await world.citizen('马晓燕', 1), await world.citizen('李伟', 2)]
    const me = performerOf(owner.session)
    const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: owner.partyId } })
    expect(await call(world.context(owner)).waiting.list()).toMatchObject({ counts: { toDo: 0, drafts: 1 }, rows: [{ caseId: draft.caseId, verb: 'continue', event: 'submit', dueOn: '2027-01-31', title: '玩具申请' }] })
    expect(await call(world.context(other)).waiting.list()).toEqual({ rows: [], counts: { toDo: 0, drafts: 0 } })
    await perform(world.house, me, { caseId: draft.caseId, version: draft.version, event: 'submit' })
    expect(await call(world.context(owner)).waiting.counts()).toEqual({ toDo: 0, drafts: 0 })
  })
})
