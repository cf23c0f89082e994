import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { fromHex, leafHash, toHex, verifyInclusion } from '@onewindow/audit/tree'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { PARTNER, SECRETS, bound, castOf, ceremony, does, factsOf, firmInTheRegister, frozen, inspector, recomputed, type Officer } from '../../test/draws.ts'
import { inspectionSubscriptions } from '../inspection-subscriptions.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { blindedId, commitmentOf } from '../rules/draw/commitments.ts'
import { verifyDraw } from '../rules/draw/verify-draw.ts'
import { bundleOf, supplementaryBundles } from './draw.ts'
import { latestSql } from './public-router.ts'
import type { DrawBatchFacts } from './schemas.ts'

it('MS-07, MS-08: an open seat is drawn by two new secrets, before the visits and after somebody stepped back from one; anybody recomputes each draw', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast, first] = [await castOf(world), await inspector(world)]
  for (let n = 1; n <= 3; n += 1) await firmInTheRegister(world, n)
  const caseId = await frozen(world, cast, 1)
  await ceremony(world, cast, caseId)
  const short = await factsOf<DrawBatchFacts>(world, caseId)
  expect(short.draw?.shortages).toHaveLength(1)
  await expect(does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [], mergeAnswer: '' } })).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.shortagesOpen' } } })

  const second = await inspector(world)
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  await ceremony(world, cast, caseId)
  expect((await does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [], mergeAnswer: '' } })).state).toBe('confirmed')
  const { rows: papers } = await world.database.pool.query<{ number: string }>("select number from issued_document where case_id = $1 and document = 'drawBatch.drawResult'", [caseId])
  expect(papers).toHaveLength(2)

  world.clock.set('2026-11-02T10:01:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const { rows: [visit] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'inspectionTask'")
  const teamOf = async () => (await loadCase<TaskFacts>(world.house, visit?.id ?? '')).state.parts.filter(({ part }) => part === 'team').map(({ accountId }) => accountId).sort()
  expect(await teamOf()).toEqual([first.accountId, second.accountId].sort())

  const third = await inspector(world)
  await does(world, first, 'inspectionTask', 'declareConflict', { caseId: visit?.id ?? '', input: { ground: '曾在该单位任职' } })
  await expect(does(world, cast.planner, 'inspectionTask', 'supplement', { caseId: visit?.id ?? '', input: { accountId: third.accountId, asLead: true, why: '就近' } })).rejects.toMatchObject({ cause: { refusal: { code: 'inspectionTask.seatIsDrawn' } } })
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  await ceremony(world, cast, caseId)
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  expect(await teamOf()).toEqual([second.accountId, third.accountId].sort())
  expect((await loadCase(world.house, visit?.id ?? '')).state.parts.filter(({ part }) => part === 'lead').map(({ accountId }) => accountId)).toEqual([third.accountId])

  const facts = await factsOf<DrawBatchFacts>(world, caseId)
  const supplements = supplementaryBundles(facts)
  expect(supplements.map(({ bundle }) => [bundle.document.drawNo, verifyDraw(bundle)])).toEqual([['XQ-SCJG-CQ-2026-000001-B1', { ok: true }], ['XQ-SCJG-CQ-2026-000001-B2', { ok: true }]])
  const answer = { bundle: bundleOf(facts), supplements }
  expect([recomputed(answer), recomputed(answer, '1'), recomputed(answer, '2')]).toEqual([facts, ...facts.supplements].map(({ draw }) => ({ said: draw?.resultHash, code: 0 })))
  const { rows: [stored] } = await world.database.pool.query<{ facts: string }>('select facts::text as facts from case_file where id = $1', [caseId])
  for (const secret of [SECRETS.planner, third.accountId]) expect(stored?.facts).not.toContain(secret)
}, 120_000)

it('MS-07: what was drawn for a seat reaches its visit, also when the next seat is being drawn by the time it hears', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast, partner] = [await castOf(world), await world.officer('inspectionPlanner', { unitId: PARTNER })]
  const ours = [await inspector(world), await inspector(world)]
  const theirs = [await inspector(world, PARTNER), await inspector(world, PARTNER)]
  await firmInTheRegister(world, 1)
  const caseId = await frozen(world, cast, 1, partner)
  await ceremony(world, cast, caseId)
  await does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [], mergeAnswer: '' } })
  world.clock.set('2026-11-02T10:01:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  const drains = () => drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  await drains()
  const { rows: [visit] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'inspectionTask'")
  const visitId = visit?.id ?? ''
  const holders = async (part: string) => (await loadCase<TaskFacts>(world.house, visitId)).state.parts.flatMap((one) => (one.part === part && one.accountId ? [one.accountId] : []))
  expect((await holders('team')).toSorted()).toEqual([...ours, ...theirs].map(({ accountId }) => accountId).sort())
  const [leader = ''] = await holders('lead')
  // Who leads steps back, of whichever department, and one of the other.
  const goes = (among: Officer[]): Officer => among.find(({ accountId }) => accountId === leader) ?? (among[0] as Officer)
  const gone = [goes(ours), goes(theirs)]
  for (const one of gone) await does(world, one, 'inspectionTask', 'declareConflict', { caseId: visitId, input: { ground: '曾在该单位任职' } })
  const [newOurs, newTheirs] = [await inspector(world), await inspector(world, PARTNER)]

  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  await ceremony(world, cast, caseId)
  // The visit has not heard yet: its seat is drawn all the same, and not open again.
  await expect(does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.noSeatOpen' } } })
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'HC' } })
  await drains()
  expect(await holders('team')).toContain(newOurs.accountId)
  await ceremony(world, cast, caseId)
  await drains()
  expect(await holders('lead')).toEqual([(gone[0]?.accountId === leader ? newOurs : newTheirs).accountId])
  const left = [ours, theirs].flat().filter((one) => !gone.includes(one))
  expect((await holders('team')).toSorted()).toEqual([...left, newOurs, newTheirs].map(({ accountId }) => accountId).sort())

  // Who was drawn and then steps back is not put in again by the next that is told; that seat is open.
  await does(world, newOurs, 'inspectionTask', 'declareConflict', { caseId: visitId, input: { ground: '亲属在该单位任职' } })
  const last = await inspector(world)
  await does(world, cast.planner, 'drawBatch', 'supplement', { caseId, input: { dept: 'SAMR' } })
  await ceremony(world, cast, caseId)
  await drains()
  expect((await holders('team')).toSorted()).toEqual([...left, newTheirs, last].map(({ accountId }) => accountId).sort())
  const { rows: heard } = await world.database.pool.query("select 1 from case_event where case_id = $1 and event = 'seatDrawn'", [visitId])
  expect(heard).toHaveLength(3)
}, 120_000)

it('§11: every secret that does not match is kept in the course of the draw; after five the supervisor has to look', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast] = [await castOf(world), await inspector(world)]
  await firmInTheRegister(world, 1)
  const caseId = await frozen(world, cast, 1)
  await bound(world, cast, caseId)
  const wrong = () => does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: 'c3'.repeat(32) } })
  for (let tries = 0; tries < 5; tries += 1) await expect(wrong()).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.commitmentMismatch' } } })
  await expect(does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })).rejects.toMatchObject({ cause: { refusal: { code: 'drawBatch.triesUsed', params: { n: 5 } } } })
  const { rows } = await world.database.pool.query<{ by: string; tried: string }>("select body ->> 'accountId' as by from case_event where case_id = $1 and event = 'secretMissed'", [caseId])
  expect(rows.map(({ by }) => by)).toEqual(Array.from({ length: 5 }, () => cast.planner.accountId))
  await does(world, cast.supervisor, 'drawBatch', 'allowTries', { caseId, input: { why: '已核对纸质底稿' } })
  expect((await does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })).state).toBe('committed')
})

it('MS-05: the firm reads which entry of the committed list it is, and checks the proof for itself; nobody else does', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast] = [await castOf(world), await inspector(world)]
  const [owner, other] = [await world.citizen({ name: '李建国' }), await world.citizen({ name: '王小明' })]
  const uscc = await firmInTheRegister(world, 1, owner.partyId)
  for (let n = 2; n <= 6; n += 1) await firmInTheRegister(world, n)
  await world.database.pool.query('update party set uscc = $2 where id = $1', [owner.partyId, uscc])
  const caseId = await frozen(world, cast, 6)
  await bound(world, cast, caseId)
  const { drawNo, lists, document } = await factsOf<DrawBatchFacts>(world, caseId)
  const ask = (who: typeof owner) => who.citizen.draws.entry({ drawNo: drawNo ?? '' })
  const mine = await ask(owner)
  expect({ ...mine, proof: [], leaf: '', salt: '' }).toEqual({ drawNo, commitHash: expect.any(String) as string, objectsRoot: document?.objectsRoot, partyId: owner.partyId, firm: '李建国', uscc, id: lists?.objects[mine.number - 1]?.id, entry: canonicalJson(lists?.objects[mine.number - 1]), number: mine.number, size: 6, proof: [], leaf: '', salt: '' })
  expect([blindedId(mine.salt, uscc), toHex(leafHash(mine.entry))]).toEqual([mine.id, mine.leaf])
  expect(verifyInclusion(fromHex(mine.leaf), mine.number - 1, mine.size, mine.proof.map(fromHex), fromHex(mine.objectsRoot))).toBe(true)
  await expect(ask(other)).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })
  // Whoever handles matters of the firm finds its entry, for whomever it acts at the moment; a firm of its own that was no candidate is passed over.
  await world.database.pool.query("update party set kind = 'organization' where id = $1", [owner.partyId])
  const handler = await world.citizen({ name: '周敏', organisation: { name: '李建国', partyId: owner.partyId } })
  await world.database.pool.query('update party set uscc = $2 where id = $1', [handler.partyId, '91640104MA7700077X'])
  expect(await ask(handler)).toMatchObject({ partyId: owner.partyId, uscc, id: mine.id })
  const { rows, total, voids, next } = await world.anyone().public.draws.latest({})
  expect({ rows, total, voids, next }).toEqual({ rows: [{ drawNo, state: 'committed', on: '2026-11-02', organ: { zh: expect.any(String) as string, en: expect.any(String) as string } }], total: 1, voids: 0, next: null })
  expect(await world.anyone().public.draws.latest({ before: drawNo }), 'what follows the first page is not counted again').toEqual({ rows: [], next: null, total: 0, voids: 0 })
  // One that was void is told as that, and counted, in the archive too.
  await world.database.pool.query("update case_file set state = 'archived', result = 'notRevealed' where id = $1", [caseId])
  expect(await world.anyone().public.draws.latest({})).toMatchObject({ rows: [{ drawNo, state: 'void' }], total: 1, voids: 1 })
  await world.database.pool.query("update case_file set state = 'committed', result = null where id = $1", [caseId])

  // A firm that was no candidate is told so from its name in the list alone: of twenty thousand candidates not one is unsealed for it.
  const stranger = await world.citizen({ name: '张丽' })
  await world.database.pool.query('update party set uscc = $2 where id = $1', [stranger.partyId, '91640104MA7700099X'])
  const opened: number[] = []
  const { open: unsealed } = world.house.seal
  world.house.seal.open = (sealed) => {
    opened.push(sealed.length)
    return unsealed(sealed)
  }
  await expect(ask(stranger)).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })
  const { rows: [{ n } = { n: 0 }] } = await world.database.pool.query<{ n: number }>("select length(facts -> 'candidates' ->> 'sealed') n from case_file where id = $1", [caseId])
  expect(opened.filter((length) => length >= n)).toEqual([])
  expect(opened.length).toBeLessThanOrEqual(1)
  expect(await ask(owner)).toEqual(mine)
  expect(opened).toContain(n)
})

it('draws are leafed through by their index, whatever page: nobody sorts them all for a visitor', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const client = await world.database.pool.connect()
  try {
    // Nothing is in the way of an index but a condition it does not fit.
    await client.query('set enable_seqscan = off')
    const plan = async (more: boolean) => (await client.query<{ 'QUERY PLAN': string }>(`explain ${latestSql(more)}`, more ? ['CQ-640104-20261102-000001-0'] : [])).rows.map((row) => row['QUERY PLAN']).join('\n')
    const [first, next] = [await plan(false), await plan(true)]
    expect([first, next].map((one) => one.includes('Sort'))).toEqual([false, false])
    expect(next).toMatch(/case_file_draws[^]*Index Cond: \(ROW\(f?\.?opened_at, f?\.?id\) </)
  } finally {
    client.release(true)
  }
})

it('a firm that was a candidate challenges the draw, once and without seeing the batch; the head repeats the draw and answers', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const cast = await castOf(world)
  const [owner, stranger] = [await world.citizen(), await world.citizen({ name: '张丽' })]
  await world.database.pool.query('update party set uscc = $2 where id = $1', [owner.partyId, await firmInTheRegister(world, 1, owner.partyId)])
  await world.database.pool.query('update party set uscc = $2 where id = $1', [stranger.partyId, '91640104MA7700099X'])
  await firmInTheRegister(world, 2)
  const caseId = await frozen(world, cast, 1)
  await bound(world, cast, caseId)
  const { drawNo } = await factsOf<DrawBatchFacts>(world, caseId)
  const asked = { drawNo: drawNo ?? '', ground: '本店已经停业，不应列入名单' }
  const refused = async (who: typeof owner, what = asked) => who.citizen.draws.challenge(what).catch(({ cause }: { cause: { refusal: { code: string } } }) => cause.refusal.code)
  expect(await refused(owner), 'in the words of the draw: who committed when is not the firm’s to know').toBe('drawBatch.notDrawn')
  await does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })
  await does(world, cast.supervisor, 'drawBatch', 'revealLast', { caseId, input: { secret: SECRETS.supervisor } })
  expect(await refused(stranger)).toBe('case.notFound')

  const said = { at: world.clock.now(), ground: asked.ground, answer: null }
  expect([await owner.citizen.draws.challenge(asked), await owner.citizen.draws.challenge(asked), await owner.citizen.draws.challenged({ drawNo: asked.drawNo })]).toEqual([said, said, said])
  const { state } = await loadCase<DrawBatchFacts>(world.house, caseId)
  expect({ acts: state.acts.filter(({ event }) => event === 'challenge').length, by: state.facts.firmChallenges.map(({ id }) => id), answerBy: state.clocks.find(({ kind }) => kind === 'drawAnswer')?.state, parts: state.parts.filter(({ partyId }) => partyId) }).toEqual({
    acts: 1, by: [(await owner.citizen.draws.entry({ drawNo: asked.drawNo })).id], answerBy: 'running', parts: [],
  })
  await expect(owner.citizen.case.get({ caseId })).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })

  await does(world, cast.head, 'drawBatch', 'answerChallenge', { caseId, input: { finding: '名单冻结之日仍在营业，复核一致' } })
  expect(await owner.citizen.draws.challenged({ drawNo: asked.drawNo })).toEqual({ ...said, answer: '名单冻结之日仍在营业，复核一致' })
  expect(await refused(owner, { ...asked, ground: '还是不服这次抽取' })).toBe('case.limitReached')
}, 60_000)

it('a firm challenges through whoever acts for it: the firm is the one acted for or named, and the log says who it was, which the office does not read', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const cast = await castOf(world)
  const [first, second] = [await world.citizen({ name: '甲店' }), await world.citizen({ name: '乙店' })]
  for (const [n, { partyId }] of [first, second].entries()) await world.database.pool.query("update party set uscc = $2, kind = 'organization' where id = $1", [partyId, await firmInTheRegister(world, n + 1, partyId)])
  const [ofBoth, ofFirst] = [await world.citizen({ name: '周敏', organisation: { name: '甲店', partyId: first.partyId } }), await world.citizen({ name: '孙涛', organisation: { name: '甲店', partyId: first.partyId } })]
  await world.database.pool.query("insert into organisation_handler (account_id, party_id, matters, valid_from) select $1, $2, matters, valid_from from organisation_handler where account_id = $1", [ofBoth.accountId, second.partyId])
  const { citizen: { draws } } = await world.again(ofBoth.session)
  const caseId = await frozen(world, cast, 2)
  await bound(world, cast, caseId)
  await does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })
  await does(world, cast.supervisor, 'drawBatch', 'revealLast', { caseId, input: { secret: SECRETS.supervisor } })
  const drawNo = (await factsOf<DrawBatchFacts>(world, caseId)).drawNo ?? ''
  const asked = { drawNo, ground: '本店已经停业，不应列入名单' }
  const notFound = { cause: { refusal: { code: 'case.notFound' } } }

  // Acting for itself, which is no firm: nobody picks one of its firms for it, and it cannot name one of others.
  await expect(draws.challenge(asked)).rejects.toMatchObject(notFound)
  await expect(draws.challenged({ drawNo })).rejects.toMatchObject(notFound)
  await expect(ofFirst.citizen.draws.challenge({ ...asked, partyId: second.partyId })).rejects.toMatchObject(notFound)

  await draws.challenge({ ...asked, partyId: second.partyId })
  expect([await draws.challenged({ drawNo, partyId: second.partyId }), await draws.challenged({ drawNo, partyId: first.partyId })]).toMatchObject([{ ground: asked.ground }, null])

  const { rows } = await world.database.pool.query<{ actor: string; event: object }>("select s.body ->> 'actor' actor, e.body event from audit_staging s join audit_event e on e.digest = s.body ->> 'digest' where s.body ->> 'action' = 'draw.challenge'")
  const by = (await second.citizen.draws.entry({ drawNo })).id
  expect(rows).toEqual([{ actor: `account:${ofBoth.accountId}`, event: { caseId, by, accountId: ofBoth.accountId, partyId: second.partyId } }])
  for (const reader of [cast.head, cast.supervisor, cast.planner]) expect(JSON.stringify(await reader.staff.case.get({ caseId }))).not.toMatch(new RegExp(`${ofBoth.accountId}|${second.partyId}|周敏`))
}, 60_000)

it('the draw room gives choices instead of ids: what is committed to, as whom, the open seats, and who is behind an object once there are visits', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [cast, first] = [await castOf(world), await inspector(world)]
  await firmInTheRegister(world, 1)
  const caseId = await frozen(world, cast, 1)
  const roomOf = (who: Officer, text = '') => who.staff.draws.room({ caseId, text })
  const { lists } = await factsOf<DrawBatchFacts>(world, caseId)
  const before = await roomOf(cast.supervisor)
  expect(before).toMatchObject({ party: 'supervisor', ceremony: { drawNo: null, supplementary: false, objectsRoot: lists?.objectsRoot, inspectorsRoot: lists?.inspectorsRoot, commitments: [] }, departments: [{ dept: 'SAMR', name: { zh: '市场监督管理局' }, seats: 2 }], objects: [] })
  await bound(world, cast, caseId)
  expect((await roomOf(cast.planner)).ceremony?.commitments).toEqual([
    { party: 'planner', commitment: commitmentOf('planner', SECRETS.planner), own: true, revealed: false }, { party: 'supervisor', commitment: commitmentOf('supervisor', SECRETS.supervisor), own: false, revealed: false },
  ])
  await does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })
  expect((await roomOf(cast.supervisor)).ceremony?.commitments.map(({ revealed }) => revealed)).toEqual([true, false])
  await does(world, cast.supervisor, 'drawBatch', 'revealLast', { caseId, input: { secret: SECRETS.supervisor } })
  const object = lists?.objects[0]?.id
  const drawn = await roomOf(cast.planner)
  expect(drawn).toMatchObject({ shortages: [{ object, number: 1, dept: 'SAMR', seat: 1 }], objects: [{ object, number: 1, firm: null, visit: null, team: [{ seat: 0, inspector: 'J001', name: null }, { seat: 1, inspector: null }] }], more: 0 })
  expect(JSON.stringify(drawn)).not.toContain(first.accountId)
  await does(world, cast.head, 'drawBatch', 'confirm', { caseId, input: { answers: [{ object, dept: 'SAMR', seat: 1, answer: '由组长一人先行准备' }], mergeAnswer: '' } })
  world.clock.set('2026-11-02T10:01:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  await drainOutbox(world.house, inspectionSubscriptions, { twice: true })
  const [issued] = (await roomOf(cast.planner, 'J001')).objects
  expect(issued).toMatchObject({ object, firm: expect.any(String) as string, visit: expect.stringMatching(/^JC/) as string, team: [{ name: expect.any(String) as string }, { name: null }] })
  expect((await roomOf(cast.planner, 'nobody of that name')).objects).toEqual([])
  expect(drawn.loads, 'numbers until there are visits').toEqual([{ inspector: 'J001', name: null, dept: 'SAMR', drawn: 1, before: 0 }])
  expect((await roomOf(cast.planner)).loads).toEqual([{ inspector: 'J001', name: expect.any(String) as string, dept: 'SAMR', drawn: 1, before: 0 }])
  const stranger = await world.officer('inspectionPlanner', { unitId: PARTNER })
  await expect(roomOf(stranger)).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })
}, 60_000)
