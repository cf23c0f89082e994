import type { LiveSettings } from '@onewindow/casework/configuration/settings-store'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { deliverMessage } from '@onewindow/casework/receive'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { autoDispatch } from '../../test/auto-dispatch.ts'
import { dispatchListSet, knobsSet } from '../configuration/sets.ts'
import { requestSubscriptions } from '../request-subscriptions.ts'
import { requestTypes } from '../request-types.ts'
import type { RequestFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string; number: string | null; queryCode: string | null }
type Commands = Record<string, Record<string, (asked: unknown) => Promise<Receipt>>>
const callers = { citizen: createCallerFactory(router(caseTypeRouters(requestTypes, 'citizen'))), staff: createCallerFactory(router(caseTypeRouters(requestTypes, 'staff'))) }
/** The derived procedures, as somebody signed in. */
const act = (world: World, { session }: { session: Session }) => async (caseType: string, event: string, asked: object): Promise<Receipt> => {
  const commands = callers[session.realm === 'citizen' ? 'citizen' : 'staff'](world.contextOf(session)) as unknown as Commands
  const procedure = commands[caseType]?.[event]
  if (!procedure) throw new Error(`There is no procedure ${caseType}.${event}`)
  return (procedure as (asked: unknown) => Promise<Receipt>)(asked)
}

const CENTRE = { unitId: 'C:640100' }
const UNIT = 'D:UM:640104'
const PLACE = { regionCode: '640104001', address: '凤凰北街湖滨西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }
const said = { kind: 'help', category: '030201', text: '垃圾三天没有清运，请联系13912345678', place: PLACE, sealed: false, contactWay: 'phone', againstId: null, anonymous: false }
const openCity = (): Promise<World> => openWorld({ extraTypes: requestTypes })
const order = { unitId: UNIT, extract: '', assistIds: [] }
const longText = '已经安排清运，并增加了频次'

it('a draft that goes leaves nothing of who typed it: neither its keeping nor its end is an event or an entry of the log', async () => {
  await using world = await openCity()
  const me = await world.citizen()
  const mine = act(world, me)
  const kept = async (): Promise<Receipt> => mine('citizenRequest', 'saveDraft', { input: said })
  const [thrown, left] = [await kept(), await kept()]
  expect([thrown.state, thrown.number]).toEqual(['draft', null])
  await mine('citizenRequest', 'discard', { caseId: thrown.caseId, version: thrown.version })
  await fireDueTimers(world.house, '2027-06-01T09:00:00+08:00')
  const of = async (from: string): Promise<number> => (await world.database.pool.query(from, [[thrown.caseId, left.caseId]])).rows.length
  expect([await of('select 1 from case_file where id = any($1)'), await of('select 1 from case_event where case_id = any($1)'), await of("select 1 from audit_staging where body ->> 'subject' = any($1::text[])")]).toEqual([0, 0, 0])
})

it('a citizen reports online, the unit handles, an assist answers, the citizen confirms: every step by its procedure', async () => {
  await using world = await openCity()
  const me = await world.citizen()
  const [operator, dispatcher, handler] = [await world.officer('requestOperator', CENTRE), await world.officer('dispatcher', CENTRE), await world.officer('unitHandler', { unitId: UNIT })]
  const [mine, desk, dispatching, unit] = [act(world, me), act(world, operator), act(world, dispatcher), act(world, handler)]
  const sent = await mine('citizenRequest', 'report', { input: said })
  expect({ state: sent.state, number: sent.number, code: sent.queryCode?.length }).toEqual({ state: 'submitted', number: expect.stringMatching(/^GD20261102\d{7}$/), code: 6 })
  const at = { caseId: sent.caseId }
  const accepted = await desk('citizenRequest', 'accept', { ...at, version: sent.version, input: { category: '030201' } })
  const ordered = await dispatching('citizenRequest', 'dispatch', { ...at, version: accepted.version, input: order })
  const signed = await unit('citizenRequest', 'sign', { ...at, version: ordered.version })
  const contacted = await unit('citizenRequest', 'contactReporter', { ...at, version: signed.version, input: { way: 'call', outcome: '已电话联系' } })
  const asked = await unit('citizenRequest', 'requestAssist', { ...at, version: contacted.version, input: { unitId: 'D:HURD:640104', need: '请提供该路段的移交资料', dueOn: '2026-11-05' } })
  await drainOutbox(world.house, requestSubscriptions, { twice: true })
  const reply = { resultCode: 'explained', found: '垃圾确实没有清运', done: longText }
  await expect(unit('citizenRequest', 'reply', { ...at, version: asked.version, input: reply })).rejects.toMatchObject({ code: 'CONFLICT', cause: { refusal: { code: 'case.openParts', params: { list: [expect.stringContaining('住房')] } } } })
  const { rows: assists } = await world.database.pool.query<{ id: string; version: number; number: string }>("select id, version, number from case_file where case_type = 'assistTask'")
  expect(assists.map(({ number }) => number)).toEqual([`${sent.number}.01`])
  const helper = act(world, await world.officer('unitHandler', { unitId: 'D:HURD:640104' }))
  const assist = { caseId: assists[0]?.id }
  const working = await helper('assistTask', 'sign', { ...assist, version: assists[0]?.version })
  const delivered = await helper('assistTask', 'deliver', { ...assist, version: working.version, input: { text: '资料已提供，路段已移交' } })
  await unit('assistTask', 'acceptAssist', { ...assist, version: delivered.version })
  await drainOutbox(world.house, requestSubscriptions, { twice: true })
  const { state: now } = await loadCase<RequestFacts>(world.house, sent.caseId)
  const replied = await unit('citizenRequest', 'reply', { ...at, version: now.version, input: reply })
  expect(replied.state).toBe('replied')
  const closed = await mine('citizenRequest', 'confirmSolved', { ...at, version: replied.version })
  expect(closed.state).toBe('closed')
  const { state } = await loadCase<RequestFacts>(world.house, sent.caseId)
  expect({ result: state.result, unit: state.unitId, extract: state.facts.extract }).toEqual({ result: 'solved', unit: UNIT, extract: '垃圾三天没有清运，请联系[电话]' })
  const { rows: [stored] } = await world.database.pool.query<{ facts: string }>('select facts::text facts from case_file where id = $1', [sent.caseId])
  expect(stored?.facts).not.toMatch(/13912345678|13800000001/)
})

it('an operator registers a call; a sealed reporter stands in no list; nobody signs, so it is signed automatically', async () => {
  await using world = await openCity()
  const [operator, dispatcher] = [await world.officer('requestOperator', CENTRE), await world.officer('dispatcher', CENTRE)]
  const handler = await world.officer('unitHandler', { unitId: UNIT })
  const registered = await act(world, operator)('citizenRequest', 'register', { input: { ...said, sealed: true, channel: 'phone', record: '通话20261102-001', reporter: { name: '马晓燕', phone: '13912345678' } } })
  const accepted = await act(world, operator)('citizenRequest', 'accept', { caseId: registered.caseId, version: registered.version, input: { category: '030201' } })
  const ordered = await act(world, dispatcher)('citizenRequest', 'dispatch', { caseId: registered.caseId, version: accepted.version, input: order })
  expect(ordered.state).toBe('dispatched')
  const list = await handler.staff.case.worklist({ scope: `U:${UNIT}` })
  const row = list.rows.find(({ id }) => id === registered.caseId)
  expect({ party: row?.party, title: row?.title }).toEqual({ party: '保密', title: expect.not.stringContaining('139') })
  await fireDueTimers(world.house, '2026-11-03T12:00:00+08:00')
  const { state } = await loadCase<RequestFacts>(world.house, registered.caseId)
  expect({ state: state.state, flags: state.flags }).toEqual({ state: 'processing', flags: expect.arrayContaining(['autoSigned', 'overdue', 'contactMissed']) })
})

it('with the knob on, what a marked rule sends to one unit is dispatched by itself and shown as such; what another rule sends waits', async () => {
  await using world = await openCity()
  const { list, knobs } = autoDispatch('ST-0302')
  for (const [{ key }, content] of [[dispatchListSet, list], [knobsSet, knobs]] as const) {
    await world.database.pool.query("insert into configuration_version (key, version, content, status, effective_from, reason, based_on, revision, author_id, publisher_id, created_at, changed_at, published_at) values ($1, 1, $2, 'published', '2026-11-01', '试行自动派单', 0, 1, 'one', 'two', $3, $3, $3)", [key, JSON.stringify(content), world.clock.now()])
  }
  await (world.house.settings as LiveSettings).refresh()
  const me = await world.citizen()
  const [clear, other] = [await act(world, me)('citizenRequest', 'report', { input: { ...said, category: null } }), await act(world, me)('citizenRequest', 'report', { input: { ...said, category: null, text: '路灯照明坏了两天没有人修' } })]
  expect([clear.state, other.state]).toEqual(['submitted', 'submitted'])
  await fireDueTimers(world.house, '2026-11-02T10:02:00+08:00')
  const [gone, waits] = [(await loadCase<RequestFacts>(world.house, clear.caseId)).state, (await loadCase<RequestFacts>(world.house, other.caseId)).state]
  expect({ state: gone.state, unit: gone.unitId, rule: gone.facts.order?.rule, flags: gone.flags }).toEqual({ state: 'dispatched', unit: 'T:640104001', rule: 'ST-0302', flags: ['autoDispatched'] })
  expect({ state: waits.state, order: waits.facts.order }).toEqual({ state: 'submitted', order: null })
  const { rows } = await world.database.pool.query("select event, actor_kind kind from case_event where case_id = $1 order by id", [clear.caseId])
  expect(rows.at(-1)).toEqual({ event: 'dispatch', kind: 'system' })
})

it('two dispatchers at once: one order, the other hears who was faster', async () => {
  await using world = await openCity()
  const [operator, one, two] = [await world.officer('requestOperator', CENTRE), await world.officer('dispatcher', CENTRE), await world.officer('dispatcher', CENTRE)]
  const registered = await act(world, operator)('citizenRequest', 'register', { input: { ...said, channel: 'phone', record: '通话20261102-002', reporter: { name: '王伟', phone: '13900000000' } } })
  const accepted = await act(world, operator)('citizenRequest', 'accept', { caseId: registered.caseId, version: registered.version, input: { category: '030201' } })
  const both = await Promise.allSettled([one, two].map((by) => act(world, by)('citizenRequest', 'dispatch', { caseId: registered.caseId, version: accepted.version, input: order })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

/** A request a unit works at, a clue that came of it and a case that came of the clue. Clue and case are other domains' types; what counts is that each was caused by the one before. */
async function sourceOfPenalty(world: World) {
  const [operator, dispatcher, handler] = [await world.officer('requestOperator', CENTRE), await world.officer('dispatcher', CENTRE), await world.officer('unitHandler', { unitId: UNIT })]
  const [source, clue, penalty] = await Promise.all(Array.from({ length: 3 }, async () => act(world, await world.citizen())('citizenRequest', 'report', { input: said }))) as [Receipt, Receipt, Receipt]
  const accepted = await act(world, operator)('citizenRequest', 'accept', { caseId: source.caseId, version: source.version, input: { category: '030201' } })
  const ordered = await act(world, dispatcher)('citizenRequest', 'dispatch', { caseId: source.caseId, version: accepted.version, input: order })
  await act(world, handler)('citizenRequest', 'sign', { caseId: source.caseId, version: ordered.version })
  for (const [from, to] of [[clue, source], [penalty, clue]] as const) await world.database.pool.query("insert into case_link (from_id, to_id, kind, at) values ($1, $2, 'causedBy', $3)", [from.caseId, to.caseId, world.clock.now()])
  const heard = async () => (await loadCase<RequestFacts>(world.house, source.caseId)).state.facts.answers.map(({ number, text }) => [number, text])
  return { source, clue, penalty, heard }
}

it('a request hears of the penalty it was the source of, by number, and of its change; each once', async () => {
  await using world = await openCity()
  const { penalty, heard } = await sourceOfPenalty(world)
  const about = { caseId: penalty.caseId, number: '兴城罚〔2026〕1号' }
  for (const key of ['1', '1']) await deliverMessage(world.house, requestSubscriptions, { name: 'penaltyInForce', key, payload: about })
  await deliverMessage(world.house, requestSubscriptions, { name: 'penaltyChanged', key: '2', payload: { ...about, outcome: 'annulled' } })
  expect(await heard()).toEqual([[about.number, 'penalised'], [about.number, 'annulled']])
})

it('EN-19: of a confined case a request hears that it was handled, and nothing else: no number, no outcome', async () => {
  await using world = await openCity()
  const { source, clue, penalty, heard } = await sourceOfPenalty(world)
  await world.database.pool.query("update case_file set flags = array_append(flags, 'confined') where id = any($1)", [[clue.caseId, penalty.caseId]])
  const send = (name: Parameters<typeof deliverMessage>[2]['name'], key: string, payload: object) => deliverMessage(world.house, requestSubscriptions, { name, key, payload: { number: '兴城罚〔2026〕1号', ...payload } })
  const [ofClue, ofCase] = [{ caseId: clue.caseId, caseType: 'clue', sourceCaseId: source.caseId }, { caseId: penalty.caseId }]
  await send('caseFiled', '1', ofClue)
  await send('caseNotFiled', '2', { ...ofClue, reason: 'slight' })
  await send('caseClosed', '3', { ...ofClue, result: 'filed' })
  await send('penaltyInForce', '4', ofCase)
  await send('penaltyChanged', '5', { ...ofCase, outcome: 'annulled' })
  expect(await heard()).toEqual(Array.from({ length: 5 }, () => ['', 'handled']))
  const { rows } = await world.database.pool.query("select row_to_json(c) c, (select jsonb_agg(e.body) from case_event e where e.case_id = c.id) log from case_file c where c.id = $1", [source.caseId])
  expect(JSON.stringify(rows)).not.toMatch(/兴城罚|penalised|annulled|slight/)
})

it('who handles the affairs of a firm reports in its name', async () => {
  await using world = await openCity()
  const firm = '0190b1c0-0000-7000-8000-00000000f1f1'
  await world.database.pool.query("insert into party (id, kind, name, facts, created_at) values ($1, 'organization', '银川味来餐饮有限公司', '{}', $2)", [firm, world.clock.now()])
  const me = await world.citizen({ organisation: { name: '银川味来餐饮有限公司', partyId: firm } })
  const commands = callers.citizen(world.contextOf(me.session, { actingFor: firm })) as unknown as Commands
  const sent = await commands.citizenRequest?.report?.({ input: said })
  const caseId = sent?.caseId ?? ''
  const { state } = await loadCase<RequestFacts>(world.house, caseId)
  expect(state.parts.map(({ part, partyId, told }) => ({ part, partyId, told }))).toEqual([{ part: 'reporter', partyId: firm, told: true }])
})

it('a reporter who asked to stay unknown has no name in the course of the case, in a refusal, or in what is stored of it', async () => {
  await using world = await openCity()
  const me = await world.citizen({ name: '欧阳晓燕' })
  const operator = await world.officer('requestOperator', CENTRE)
  const [mine, desk] = [act(world, me), act(world, operator)]
  const sent = await mine('citizenRequest', 'report', { input: { ...said, sealed: true } })
  const at = { caseId: sent.caseId }
  const withdrawn = await mine('citizenRequest', 'withdraw', { ...at, version: sent.version })
  const accept = (version: number): Promise<Receipt> => desk('citizenRequest', 'accept', { ...at, version, input: { category: '030201' } })
  const refused = await Promise.all([sent.version, withdrawn.version].map((version) => accept(version).catch((error: unknown) => JSON.stringify((error as { cause: { refusal: object } }).cause.refusal))))
  expect(refused).toEqual([expect.stringContaining('case.stale'), expect.stringContaining('case.illegalEvent')])
  const view = await operator.staff.case.get(at)
  expect(view.timeline.map(({ event, who }) => [event, who])).toEqual([['withdraw', ''], ['report', '']])
  const { rows } = await world.database.pool.query('select * from case_event where case_id = $1', [sent.caseId])
  expect(JSON.stringify([refused, view, rows])).not.toMatch(/欧阳|晓燕/)
})

it('a word of the office reaches whoever reports, under whatever name the case keeps them', async () => {
  await using world = await openCity()
  const [me, operator] = [await world.citizen(), await world.officer('requestOperator', CENTRE)]
  const sent = await act(world, me)('citizenRequest', 'report', { input: said })
  await world.database.pool.query("delete from outbox where kind = 'notice'")
  await operator.staff.case.comment({ caseId: sent.caseId, version: sent.version, text: '请问是东门还是西门' })
  const { rows } = await world.database.pool.query<{ to: object }>("select payload -> 'to' \"to\" from outbox where kind = 'notice' and case_id = $1", [sent.caseId])
  expect(rows).toEqual([{ to: [{ kind: 'part', part: 'reporter' }] }])
})

it('CS-11: what is merged into a request that was itself merged hears the answer too, and nothing is merged into one that waits for another', async () => {
  await using world = await openCity()
  const [desk, dispatching, unit] = [act(world, await world.officer('requestOperator', CENTRE)), act(world, await world.officer('dispatcher', CENTRE)), act(world, await world.officer('unitHandler', { unitId: UNIT }))]
  const waiting = async (): Promise<string> => {
    const sent = await act(world, await world.citizen())('citizenRequest', 'report', { input: said })
    await desk('citizenRequest', 'accept', { caseId: sent.caseId, version: sent.version, input: { category: '030201' } })
    return sent.caseId
  }
  const stateOf = async (caseId: string) => (await loadCase<RequestFacts>(world.house, caseId)).state
  const does = async (by: typeof desk, caseId: string, event: string, input: object = {}) => by('citizenRequest', event, { caseId, version: (await stateOf(caseId)).version, input })
  const [first, second, third, fourth] = [await waiting(), await waiting(), await waiting(), await waiting()]
  await does(dispatching, third, 'merge', { masterId: second })
  await does(dispatching, second, 'merge', { masterId: first })
  await expect(does(dispatching, fourth, 'merge', { masterId: second })).rejects.toMatchObject({ cause: { refusal: { code: 'citizenRequest.mergeNotAllowed', params: { why: 'closed' } } } })
  await does(dispatching, first, 'dispatch', order)
  await does(unit, first, 'sign')
  await does(unit, first, 'contactReporter', { way: 'call', outcome: '已电话联系' })
  await does(unit, first, 'reply', { resultCode: 'explained', found: '垃圾确实没有清运', done: longText })
  await does(dispatching, first, 'acceptReply')
  await drainOutbox(world.house, requestSubscriptions, { twice: true })
  const answered = await Promise.all([second, third].map(stateOf))
  expect(answered.map(({ state, facts }) => [state, facts.reply?.done])).toEqual([['returnVisit', longText], ['returnVisit', longText]])
})
