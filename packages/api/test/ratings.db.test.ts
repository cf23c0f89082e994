import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { caseTypes } from '../src/case-types.ts'
import { subscriptions } from '../src/subscriptions.ts'

async function opened(world: World, caseType: string, unitId: string, facts: object, on: string): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [unitId])
  return (await open(world.house, systemPerformer, { caseType, topic: 'x', title: '某店', party: '某店', regionCode: '640104', unitId, unitPath: unit?.path ?? '', channel: 'internal', facts }, { event: on, input: {} })).caseId
}

it.each([
  ['market supervision', 'consumerComplaint', { requestId: null, firm: { partyId: null, uscc: null, name: '某店', address: '' }, claim: '称重不足，要求退款', receivedAt: '2026-11-02T10:00:00+08:00', complainantName: '马晓燕', contact: { phone: '' } }, 'receive'],
  ['enforcement', 'correctionOrder', { act: '店外经营', what: '移入店内', law: '市容条例', days: 7, addressee: '某店', checked: null }, 'issue'],
] as const)('a review is shown at the case of %s: a good one once, a bad one not (CS-19)', async (_domain, caseType, facts, on) => {
  await using world = await openWorld()
  const caseId = await opened(world, caseType, 'D:SAMR:640104', caseTypes.find(({ name }) => name === caseType)?.facts.parse(facts) ?? {}, on)
  const rated = async (level: number, key: string) => deliverMessage(world.house, subscriptions, { name: 'ratingGiven', key, payload: { caseId: crypto.randomUUID(), caseType: 'serviceReview', version: 2, event: 'rate', serviceCaseId: caseId, unitId: 'U', topic: 'x', level, text: '办得快' } })
  await rated(1, 'a')
  for (const key of ['b', 'b']) await rated(5, key)
  const { rows } = await world.database.pool.query<{ text: string; internal: boolean }>("select body ->> 'text' text, internal from case_event where case_id = $1 and event = 'rate'", [caseId])
  expect(rows).toEqual([{ text: '★★★★★ 办得快', internal: true }])
})
