import { loadCase } from '@onewindow/casework/load'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { createCaller, filed, loaded, openBureau, report, serve, stepping, toDecision, toNotice, UNIT, type Commands, type Receipt } from '../../test/bureau.ts'
import { enforcementCaseTypes } from '../case-types.ts'
import { publicPenaltyRouter } from '../publication/public-router.ts'
import type { PublicationFacts } from '../publication/schemas.ts'

const inside = async (world: World, caseId: string, caseType: string) => (await loaded(world, caseId)).subs.filter((one) => one.caseType === caseType)
const publications = async (world: World, caseId: string) => Promise.all((await inside(world, caseId, 'publication')).map(async ({ id }) => (await loadCase<PublicationFacts>(world.house, id)).state))
const milder = (fineFen: number) => ({ penalty: { ...report.penalty, fineFen } })

it('行政处罚法 §48(2): a changed decision takes its page off, and once served it is published anew, under its own number and for the term of the milder penalty, which goes on from the first page (行政复议法 §63)', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const clerk = await world.officer('caseClerk', { unitId: UNIT })
  const writes = createCaller(world.contextOf(clerk.session)).staff as unknown as Commands
  const caseId = await filed(world, bureau, 'R-1')
  const step = stepping(world, caseId)
  await bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId, version: await toDecision(world, bureau, caseId) })
  await bureau.drain()
  await serve(world, bureau, caseId, 'ordinaryCase.penaltyDecision')
  const shows = async (nth: number) => {
    const { id, version } = (await publications(world, caseId))[nth] as { id: string; version: number }
    const masked = await writes.publication?.mask?.({ caseId: id, version, input: { title: '未建立进货查验记录案', body: '当事人未建立进货查验记录，责令改正后拒不改正。' } }) as Receipt
    await bureau.head.does.publication?.approve?.({ caseId: id, version: masked.version })
    await bureau.drain()
    return id
  }
  const first = await shows(0)
  world.clock.set('2026-11-12T10:00:00+08:00')
  await step(bureau.decider, 'modify', milder(80_000))
  await bureau.drain()
  expect((await publications(world, caseId)).map(({ state, flags, facts }) => [state, ...flags, facts.fell])).toEqual([['published', 'retractOrdered', 'modified']])
  await serve(world, bureau, caseId, 'ordinaryCase.amendedDecision')
  const [, again] = await publications(world, caseId)
  expect(again).toMatchObject({ state: 'screening', facts: { decidedOn: '2026-11-12', penalty: { fineFen: 80_000 }, fell: null } })
  const second = await shows(1)
  const { rows: papers } = await world.database.pool.query<{ number: string }>("select number from issued_document where case_id = $1 and document = any('{ordinaryCase.penaltyDecision,ordinaryCase.amendedDecision}') order by issued_at", [caseId])
  const { penalties } = createCallerFactory(router({ penalties: publicPenaltyRouter }))(world.contextOf(null))
  expect([(await penalties.get({ id: second })), (await penalties.search({ number: papers[1]?.number ?? '' })).rows.map(({ id }) => id).includes(second)]).toMatchObject([{ is: 'published', number: papers[1]?.number, decidedOn: '2026-11-12', publishedOn: '2026-11-12', stopsOn: '2027-02-02' }, true])
  expect(await penalties.get({ id: first }), 'the other keeps its own until it is taken off').toMatchObject({ is: 'published', number: papers[0]?.number })
})

/** A case with a penalty decided, its paper on the way. */
async function decided(world: World) {
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1')
  await bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId, version: await toDecision(world, bureau, caseId) })
  await bureau.drain()
  return { bureau, caseId }
}

/** The same, made milder before it was served. */
async function changedOnItsWay(world: World) {
  const { bureau, caseId } = await decided(world)
  await stepping(world, caseId)(bureau.decider, 'modify', milder(80_000))
  await bureau.drain()
  return { bureau, caseId }
}

it('行政复议法 §63: what was off the pages when its decision was made milder does not come back', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { bureau, caseId } = await decided(world)
  await serve(world, bureau, caseId, 'ordinaryCase.penaltyDecision')
  await world.database.pool.query("update case_file set state = 'stopped', phase = 'ended', result = 'stopped' where parent_id = $1 and case_type = 'publication'", [caseId])
  await stepping(world, caseId)(bureau.decider, 'modify', milder(80_000))
  await bureau.drain()
  await serve(world, bureau, caseId, 'ordinaryCase.amendedDecision')
  expect((await publications(world, caseId)).map(({ state }) => state)).toEqual(['stopped'])
})

it('a decision changed on its way comes into force with the changed paper: execution and publication begin then, with what it says now', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { bureau, caseId } = await changedOnItsWay(world)
  expect(await serve(world, bureau, caseId, 'ordinaryCase.amendedDecision')).toContain('penaltyInForce')
  expect([await inside(world, caseId, 'execution'), await inside(world, caseId, 'publication')].map((subs) => subs.map(({ state }) => state))).toEqual([['due'], ['screening']])
  const { facts } = (await loadCase<{ penalty: { fineFen: number } }>(world.house, (await inside(world, caseId, 'execution'))[0]?.id ?? '')).state
  expect(facts.penalty.fineFen).toBe(80_000)
})

const services = async (world: World, caseId: string) => (await inside(world, caseId, 'documentService')).map(({ topic, state }) => `${topic}:${state}`)

it('行政处罚法 §44: a notice given anew takes the place of the one on its way, and is served itself', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1')
  await toNotice(world, bureau, caseId, report)
  await bureau.lead.does.ordinaryCase?.renotify?.({ caseId, version: (await loaded(world, caseId)).version, input: milder(80_000), reason: '告知书金额有误，重新告知' })
  await bureau.drain()
  expect(await services(world, caseId)).toEqual(['ordinaryCase.penaltyNotice:cancelled', 'ordinaryCase.penaltyNotice:open'])
  await serve(world, bureau, caseId, 'ordinaryCase.penaltyNotice')
  const { facts, clocks } = await loaded(world, caseId)
  expect([facts.notice?.servedOn, facts.notice?.penalty.fineFen, clocks.findLast(({ kind }) => kind === 'defence')?.state]).toEqual(['2026-11-02', 80_000, 'running'])
})

it('行政处罚法 §48: a decision changed before it is served is not served any more as it was', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { bureau, caseId } = await changedOnItsWay(world)
  expect(await services(world, caseId)).toEqual(['ordinaryCase.penaltyNotice:served', 'ordinaryCase.penaltyDecision:cancelled', 'ordinaryCase.amendedDecision:open'])
  expect(await serve(world, bureau, caseId, 'ordinaryCase.amendedDecision')).toContain('penaltyInForce')
})
