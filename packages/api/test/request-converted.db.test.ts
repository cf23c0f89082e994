import { randomUUID } from 'node:crypto'
import { loadCase } from '@onewindow/casework/load'
import { givenFile } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string; number: string | null }
type Requests = Record<string, (asked: object) => Promise<Receipt>>
type Citizen = Awaited<ReturnType<World['citizen']>>
const UNIT = 'D:AAS:640104'
const ADDRESS = '凤凰北街湖滨西街12号'
const ITEM = { item: '食品经营许可（新办）', why: '开面馆要先取得食品经营许可，可以直接申请' }
const calls = (realm: unknown): Requests => (realm as { citizenRequest: Requests }).citizenRequest
const of = (realm: unknown, event: string): ((asked: object) => Promise<Receipt>) => calls(realm)[event] as (asked: object) => Promise<Receipt>
const told = (world: World) => drainOutbox(world.house, subscriptions, { twice: true })

async function handled(world: World, me: Citizen, { anonymous = false } = {}) {
  const [operator, dispatcher, handler] = [await world.officer('requestOperator', { unitId: 'C:640100' }), await world.officer('dispatcher', { unitId: 'C:640100' }), await world.officer('unitHandler', { unitId: UNIT })]
  const photo = { ...(await givenFile(world, me.accountId)), key: 'photo', label: '店面.jpg' }
  const place = { regionCode: '640104001', address: ADDRESS }
  const sent = await of(me.citizen, 'report')({ input: { kind: 'consult', category: '120102', text: '想在这里开一家面馆，需要办哪些手续', place, sealed: false, contactWay: 'inApp', againstId: null, anonymous }, files: [photo] })
  const accepted = await of(operator.staff, 'accept')({ caseId: sent.caseId, version: sent.version, input: { category: '120102' } })
  const ordered = await of(dispatcher.staff, 'dispatch')({ caseId: sent.caseId, version: accepted.version, input: { unitId: UNIT, extract: '', assistIds: [] } })
  return { handler, photo, signed: await of(handler.staff, 'sign')({ caseId: sent.caseId, version: ordered.version }) }
}

it('诉求转办件: the reporter makes an application of the request, which closes; the draft begins with what was said, by the person (common vocabulary §5)', async () => {
  await using world = await openWorld()
  const me = await world.citizen()
  const { handler, signed, photo } = await handled(world, me)
  const { caseId } = signed
  expect(await refusedWith(of(handler.staff, 'offerApplication')({ caseId, version: signed.version, input: { ...ITEM, item: '开饭馆' } }))).toMatchObject({ code: 'citizenRequest.itemUnknown' })
  expect(await refusedWith(of(me.citizen, 'convert')({ caseId, version: signed.version }))).toMatchObject({ code: 'citizenRequest.nothingOffered' })
  const offered = await of(handler.staff, 'offerApplication')({ caseId, version: signed.version, input: ITEM })
  expect(await me.citizen.application.prepared({ requestId: caseId })).toBeNull()
  expect(await of(me.citizen, 'convert')({ caseId, version: offered.version })).toMatchObject({ state: 'closed' })
  expect(await told(world)).toContain('requestConverted')
  const { state } = await loadCase<{ ending: { code: string } }>(world.house, caseId)
  expect([state.result, state.facts.ending.code, state.clocks.filter((clock) => clock.state === 'running').map(({ kind }) => kind)]).toEqual(['converted', 'converted', ['reopenWindow']])

  expect(await me.citizen.application.prepared({ requestId: caseId })).toEqual({ slug: 'food-operation-licence-new', partyId: me.partyId, caseId: null, isDraft: false })
  const other = await world.citizen({ name: '王伟' })
  expect(await other.citizen.application.prepared({ requestId: caseId })).toBeNull()
  expect(await refusedWith(other.citizen.application.start({ slug: 'food-operation-licence-new', requestId: caseId }))).toMatchObject({ code: 'case.notFound' })

  const draft = await me.citizen.application.start({ slug: 'food-operation-licence-new', requestId: caseId })
  const { answers, files } = await me.citizen.application.draft({ caseId: draft.caseId })
  expect(answers['premises.address']).toMatchObject({ value: ADDRESS, source: 'earlierCase', sourceRef: caseId, sourceLabel: { zh: `诉求${state.number}` } })
  expect(answers['premises.regionCode']).toMatchObject({ value: '640104001', source: 'earlierCase' })
  expect(files.map(({ fileId, key }) => [fileId, key])).toEqual([[photo.fileId, 'request']])
  expect(await me.citizen.application.prepared({ requestId: caseId })).toMatchObject({ caseId: draft.caseId, isDraft: true })

  const again = () => world.as(me.session, { idempotencyKey: randomUUID() }).citizen.application.start({ slug: 'food-operation-licence-new', requestId: caseId })
  expect((await Promise.all([again(), again(), again()])).map((one) => [one.caseId, one.state])).toEqual(Array.from({ length: 3 }, () => [draft.caseId, 'draft']))
  const discarded = await loadCase(world.house, draft.caseId)
  await (me.citizen.application as unknown as Record<string, (asked: object) => Promise<unknown>>)['discardDraft']?.({ caseId: draft.caseId, version: discarded.state.version })
  expect(await me.citizen.application.prepared({ requestId: caseId })).toMatchObject({ caseId: null })
  const anew = await Promise.all([again(), again(), again(), again()])
  expect([anew.map((one) => one.state), new Set(anew.map((one) => one.caseId)).size], 'thrown away, it is begun anew, once').toEqual([['draft', 'draft', 'draft', 'draft'], 1])
})

it('who is anonymous has no name to apply in', async () => {
  await using world = await openWorld()
  const { handler, signed } = await handled(world, await world.citizen(), { anonymous: true })
  expect(await refusedWith(of(handler.staff, 'offerApplication')({ caseId: signed.caseId, version: signed.version, input: ITEM }))).toMatchObject({ code: 'citizenRequest.notInOwnName' })
})
