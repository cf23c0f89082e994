import { loadCase } from '@onewindow/casework/load'
import { submitted } from '@onewindow/testing/application/drive'
import { drainOutbox } from '@onewindow/testing/outbox'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string; number: string | null }
type Requests = Record<string, (asked: object) => Promise<Receipt>>
type Asking = { partyId: string; citizen: unknown }
const CENTRE = { unitId: 'C:640100' }
const UNIT = 'D:AAS:640104'
const requests = (realm: unknown): Requests => (realm as { citizenRequest: Requests }).citizenRequest
const of = (calls: Requests, event: string): ((asked: object) => Promise<Receipt>) => calls[event] as (asked: object) => Promise<Receipt>
const told = (world: World) => drainOutbox(world.house, subscriptions, { twice: true })

/** A request of category 1202 that a unit has taken up. */
async function asked(world: World, me: Asking, text: string, { category = '120201', sealed = false } = {}): Promise<Receipt> {
  const [operator, dispatcher, handler] = [await world.officer('requestOperator', CENTRE), await world.officer('dispatcher', CENTRE), await world.officer('unitHandler', { unitId: UNIT })]
  const sent = await of(requests(me.citizen), 'report')({ input: { kind: 'consult', category, text, place: null, sealed, contactWay: 'inApp', againstId: null, anonymous: false } })
  const accepted = await of(requests(operator.staff), 'accept')({ caseId: sent.caseId, version: sent.version, input: { category } })
  const ordered = await of(requests(dispatcher.staff), 'dispatch')({ caseId: sent.caseId, version: accepted.version, input: { unitId: UNIT, extract: '', assistIds: [] } })
  return of(requests(handler.staff), 'sign')({ caseId: sent.caseId, version: ordered.version })
}

const notesOf = async (world: World, caseId: string) =>
  (await world.database.pool.query<{ number: string; byParty: boolean; internal: boolean }>(`select body ->> 'number' number, (body ->> 'byParty')::boolean "byParty", internal from case_event where case_id = $1 and event = 'requestNoted' order by id`, [caseId])).rows
const answersAt = async (world: World, requestId: string) => (await loadCase<{ answers: { number: string; text: string }[] }>(world.house, requestId)).state.facts.answers.map(({ number, text }) => [number, text])

/** A request that asks about an application is in this state when the handler of the application answers. */
async function waitsFor(world: World, state: string) {
  const application = await submitted(world, 'food-operation-licence-new')
  const { caseId } = application
  const { number } = application.receipt()
  const mine = await asked(world, application.me, `${number}到哪一步了？`)
  await told(world)
  await world.database.pool.query('update case_file set state = $2 where id = $1', [mine.caseId, state])
  const answer = async (text: string): Promise<void> => {
    const { version } = (await loadCase(world.house, caseId)).state
    await (await application.at('acceptor')).staff.case.answerRequest({ caseId, version, requestId: mine.caseId, text })
    await told(world)
  }
  return { mine, caseId, number, answer }
}

it('a request that names a case is shown at that case; its handler answers, and the answer stands at the request (common vocabulary §5)', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new')
  const { caseId } = application
  const { number } = application.receipt()
  await told(world)
  const mine = await asked(world, application.me, `我的食品经营许可（${String(number).toLowerCase().replaceAll('-', ' ')}）提交一周了，到哪一步了？`)
  await told(world)
  const other = await asked(world, await world.citizen({ name: '王伟' }), `请问${number}办好没有？`)
  await told(world)
  expect(await notesOf(world, caseId)).toEqual([{ number: mine.number, byParty: true, internal: true }, { number: other.number, byParty: false, internal: true }])
  const { state } = await loadCase(world.house, caseId)
  expect(state).toMatchObject({ state: 'submitted', flags: expect.arrayContaining(['asked']) as string[] })

  const mineAsCitizen = application.me.citizen.case
  expect([(await mineAsCitizen.get({ caseId })).flags, (await mineAsCitizen.list({})).rows.flatMap(({ flags }) => flags)].flat(), 'that somebody asks is no party’s to know').not.toContain('asked')

  const [acceptor, outsider] = [await application.at('acceptor'), await world.officer('acceptor', { unitId: 'D:SAMR:640104' })]
  const answer = { caseId, requestId: mine.caseId, text: '材料已收到，正在受理审查，十一月九日前告知结果' }
  expect((await refusedWith(outsider.staff.case.answerRequest({ ...answer, version: state.version })))?.code).toBe('case.notFound')
  const answered = await acceptor.staff.case.answerRequest({ ...answer, version: state.version })
  await told(world)
  expect(await answersAt(world, mine.caseId)).toEqual([[number, answer.text]])
  expect(await answersAt(world, other.caseId)).toEqual([])
  expect((await loadCase(world.house, mine.caseId)).state.flags).toContain('replyReady')
  expect((await loadCase(world.house, caseId)).state.flags).toContain('asked')
  expect((await refusedWith(acceptor.staff.case.answerRequest({ ...answer, version: answered.version })))?.code).toBe('case.notFound')
  await acceptor.staff.case.answerRequest({ ...answer, version: answered.version, requestId: other.caseId, text: '请由申请人本人查询办理进度' })
  expect((await loadCase(world.house, caseId)).state.flags).not.toContain('asked')
  expect((await application.me.citizen.case.get({ caseId })).timeline.map(({ event }) => event)).toEqual(['submit'])
})

it('an answer finds the request with the unit; of a confined case the officer’s words go through, its number does not', async () => {
  await using world = await openWorld()
  const { mine, caseId, answer } = await waitsFor(world, 'handBackReview')
  await world.database.pool.query("update case_file set flags = array_append(flags, 'confined') where id = $1", [caseId])
  await answer('尚未决定，下周答复您')
  expect(await answersAt(world, mine.caseId)).toEqual([['', '尚未决定，下周答复您']])
})

it.each([['triage', 'replyReady'], ['terminationReview', 'replyReady'], ['replied', 'answeredSince'], ['returnVisit', 'answeredSince'], ['merged', 'answeredSince']])('an answer finds a request that is in %s too, and marks it for whoever looks at it next (%s)', async (state, mark) => {
  await using world = await openWorld()
  const { mine, number, answer } = await waitsFor(world, state)
  await answer('尚未决定，下周答复您')
  expect(await answersAt(world, mine.caseId)).toEqual([[number, '尚未决定，下周答复您']])
  expect((await loadCase(world.house, mine.caseId)).state).toMatchObject({ state, flags: expect.arrayContaining([mark]) as string[] })
})

it('a handler is assigned: only the handler answers', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new')
  const { caseId } = application
  const mine = await asked(world, application.me, `${application.receipt().number}到哪一步了？`)
  await told(world)
  const [handler, colleague] = [await application.at('acceptor'), await application.at('acceptor', '同事')]
  await world.database.pool.query('update case_file set handler_id = $2 where id = $1', [caseId, handler.accountId])
  const { version } = (await loadCase(world.house, caseId)).state
  const answer = { caseId, version, requestId: mine.caseId, text: '材料已收到，正在审查' }
  expect((await refusedWith(colleague.staff.case.answerRequest(answer)))?.code).toBe('case.roleMissing')
  expect(await handler.staff.case.answerRequest(answer)).toMatchObject({ state: 'submitted', event: 'requestAnswered' })
})

it('a number of no case, and a request of another category, are met with silence; who asks to be kept secret is nobody there', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new')
  const { number } = application.receipt()
  await told(world)
  await asked(world, application.me, 'BJ-640104-20261101-000001-9办好没有？')
  expect(await told(world)).not.toContain('requestAnswered')
  await asked(world, application.me, `我想问${number}这种许可要带什么材料`, { category: '120102' })
  expect(await told(world)).not.toContain('requestAboutCase')
  expect(await notesOf(world, application.caseId)).toEqual([])
  const secret = await asked(world, application.me, `${number}办好没有？`, { sealed: true })
  await told(world)
  expect(await notesOf(world, application.caseId)).toEqual([{ number: secret.number, byParty: false, internal: true }])
})

it('a request that ends otherwise waits for no answer: the case is marked no more, except where somebody else still asks', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'food-operation-licence-new')
  const { caseId } = application
  const { number } = application.receipt()
  const wang = await world.citizen({ name: '王伟' })
  const [mine, other] = [await asked(world, application.me, `${number}到哪一步了？`), await asked(world, wang, `请问${number}办好没有？`)]
  await told(world)
  await told(world)
  const ends = async (by: Asking, { caseId: requestId }: Receipt): Promise<void> => {
    const { state: { version } } = await loadCase(world.house, requestId)
    expect((await of(requests(by.citizen), 'withdraw')({ caseId: requestId, version })).state).toBe('withdrawn')
    await told(world)
  }
  const flags = async () => (await loadCase(world.house, caseId)).state.flags
  await ends(application.me, mine)
  expect(await flags()).toContain('asked')
  const acceptor = await application.at('acceptor')
  expect((await refusedWith(acceptor.staff.case.answerRequest({ caseId, version: (await loadCase(world.house, caseId)).state.version, requestId: mine.caseId, text: '正在审查，请等候' })))?.code).toBe('case.notFound')
  await ends(wang, other)
  expect(await flags()).not.toContain('asked')
})
