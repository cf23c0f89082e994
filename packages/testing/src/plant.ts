import type { CaseState } from '@onewindow/casework/case-state'
import { systemPerformer } from '@onewindow/casework/case-state'
import type { CaseType } from '@onewindow/casework/case-type'
import { commit } from '@onewindow/casework/commit'
import { contextOf } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import type { World } from './world.ts'

/** A case put into the database as it is, by the same statement that opens one: for tests that need many cases in many places, not their history. */
export async function planted<F>(world: World, type: CaseType<F>, given: Partial<CaseState<F>> & Pick<CaseState<F>, 'state' | 'facts' | 'unitId' | 'unitPath' | 'regionCode'>): Promise<CaseState<F>> {
  const at = world.clock.now()
  const after: CaseState<F> = {
    id: newId(), caseType: type.name, kind: type.lifecycle.kind, topic: type.name, number: null, queryCode: null, parentId: null, version: 1, round: 0, handlerId: null, title: type.name, party: '马晓燕', flags: [], result: null,
    stateLeft: null, channel: 'online', openedAt: at, receivedAt: at, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [], ...given,
  }
  const ctx = await contextOf(world.house, type, after, systemPerformer, at, { event: 'plant', input: {} })
  const row = { from: null, on: 'plant', to: after.state, by: [], marks: ['quiet'] as const, source: 'test' }
  const decision = {
    before: null, after, event: 'plant', to: after.state, erased: false, row, reason: null, body: {}, documents: [], notices: [], emits: [], claims: [], releases: [], attach: [], detach: [], opens: [], tells: [], links: [], searchText: null, proposed: false,
  }
  if (!(await commit(world.house, type, decision, ctx, null, world.database.pool))) throw new Error('The case was not planted')
  return after
}
