import { loadCase } from '@onewindow/casework/load'
import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { createCallerFactory } from '@onewindow/rpc/trpc'
import { partnerAt } from '@onewindow/testing/partner'
import { refusedWith } from '@onewindow/testing/refused'
import { givenFile, givenSpeciality } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { appRouter } from '../src/router.ts'
import { recomputed, type Published } from './chain/recomputed.ts'
import { opened } from './chain/restaurant.ts'
import { storyIn, type Actor, type Player, type Story } from './chain/story.ts'

// One family’s restaurant through all four domains, by the platform’s own procedures on the movable clock; what one domain knows, no other asks for again.

const BUREAU = 'D:SAMR:640104'
const SECRETS = { planner: 'a1'.repeat(32), supervisor: 'b2'.repeat(32) }

/** 双随机: plan, draw, and the visit it leads to. */
async function drawn(story: Story, team: Player[]): Promise<{ taskId: string; drawNo: string }> {
  const { at, opens, does, facts, until } = story
  const [planner, head, credit, supervisor] = [await at('inspectionPlanner', BUREAU), await at('departmentHead', BUREAU), await at('creditOfficer', BUREAU), await at('supervisor', 'S:640100')]
  const plan = await opens(planner, 'inspectionPlan', 'create', {
    unitId: BUREAU, name: '2026年餐饮双随机抽查计划', year: 2026, startsOn: '2026-11-02', endsOn: '2026-12-20', scope: '兴庆区餐饮服务单位', items: [{ code: 'food.catering', months: [11, 12] }], ratiosBp: { A: 1000, B: 1000, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
  })
  await does(planner, plan.caseId, 'submit', { exception: '' })
  await does(head, plan.caseId, 'approve')
  await does(credit, plan.caseId, 'publish')
  const batch = await opens(planner, 'drawBatch', 'prepare', { planId: plan.caseId, unitId: BUREAU, areas: ['food.catering'], region: '640104', plannedOn: '2026-11-10', endsOn: '2026-12-20', mode: 'total', total: 1 })
  await does(planner, batch.caseId, 'freeze')
  const { lists } = await facts(batch.caseId) as { lists: { objects: unknown[]; objectsRoot: string; inspectorsRoot: string } }
  expect(lists.objects).toHaveLength(1)
  const bound = (party: 'planner' | 'supervisor') => ({ commitment: commitmentOf(party, SECRETS[party]), objectsRoot: lists.objectsRoot, inspectorsRoot: lists.inspectorsRoot })
  await does(planner, batch.caseId, 'commit', bound('planner'))
  await does(supervisor, batch.caseId, 'commit', bound('supervisor'))
  await does(planner, batch.caseId, 'reveal', { secret: SECRETS.planner })
  await does(supervisor, batch.caseId, 'revealLast', { secret: SECRETS.supervisor })
  await does(head, batch.caseId, 'confirm', { answers: [], mergeAnswer: '' })
  await until('2026-11-02T10:05:00+08:00')
  expect(team.length).toBeGreaterThan(1)
  return { taskId: await story.the('inspectionTask'), drawNo: await numberOf(story, batch.caseId) }
}

const numberOf = async ({ facts }: Story, batchId: string): Promise<string> => String((await facts(batchId)).drawNo)

/** 检查: two officers at the door find one thing wrong; the head orders it corrected. */
async function visited(story: Story, taskId: string, { uscc, address }: { uscc: string; address: string }, team: readonly Player[]): Promise<string> {
  const { does, at } = story
  const { state: task } = await loadCase<{ items: { id: string }[] }>(story.world.house, taskId)
  const lead = leadOf(task, team)
  expect(task.facts).toMatchObject({ subject: { uscc, address }, source: 'plan' })
  await does(lead, taskId, 'prepare', { packLoadedAt: '2026-11-02T09:00:00+08:00' })
  await does(lead, taskId, 'arrive', { present: team.map(({ accountId }) => accountId), code: uscc, shown: 'taskCode', place: { lat: 38.47, lng: 106.28, accuracy: 10 } })
  const answers = task.facts.items.map(({ id: item }) => ({ item, value: item === 'FC-2' ? 'fail' : 'pass' }))
  await does(lead, taskId, 'leave', { answers, facts: '一名从业人员健康证明过期', signed: true })
  await does(lead, taskId, 'submit', { chosen: [] })
  await does(await at('departmentHead', BUREAU), taskId, 'conclude', { result: 'orderedToCorrect' })
  await does(await at('creditOfficer', BUREAU), taskId, 'publish', { text: '发现问题已责令改正' })
  return story.the('rectification')
}

/** 责令改正: reported as done, looked at again, not done. */
async function notCorrected(story: Story, orderId: string, owner: Actor, team: readonly Player[]): Promise<string> {
  const { does, facts } = story
  const { items } = await facts(orderId) as { items: { id: string }[] }
  // The firm answers point by point, each chosen by the words of the order.
  const { codes } = await createCallerFactory(appRouter)(owner.ctx).citizen.case.get({ caseId: orderId })
  expect(codes['items.item']?.map(({ code }) => code)).toEqual(items.map(({ id }) => id))
  await does(owner, orderId, 'report', { items: items.map(({ id: item }) => ({ item, text: '已经换证' })) })
  const { state: order } = await loadCase(story.world.house, orderId)
  const lead = leadOf(order, team)
  await does(lead, orderId, 'requireSiteVisit', { plannedOn: '2026-11-05' })
  await does(lead, orderId, 'fail', { finding: '复查时健康证明仍未办理' })
  await does(await story.at('departmentHead', BUREAU), orderId, 'proposeClue', { provision: '食品安全法第四十五条' })
  return story.the('clue')
}

/** 行政处罚: filed, proved, notified, heard, decided, served. */
async function penalised(story: Story, clueId: string, licence: string, owner: Actor): Promise<string> {
  const { at, does, agrees } = story
  const [first, second, head, decider, reviewer, legal] = [await at('enforcementOfficer', BUREAU, '办案一'), await at('enforcementOfficer', BUREAU, '办案二'), await at('departmentHead', BUREAU), await at('decisionMaker', BUREAU), await at('reviewer', BUREAU), await at('legalReviewer', BUREAU)]
  await does(head, clueId, 'assign', { officerIds: [first.accountId, second.accountId] })
  await does(first, clueId, 'proposeFile', { causeCode: 'MS05', partyClear: true, factsNeedPenalty: true, summary: '责令改正后拒不改正' })
  await agrees(head, clueId)
  await does(decider, clueId, 'file')
  const caseId = await story.the('ordinaryCase')
  await does(first, caseId, 'addEvidence', { kind: 'documentary', title: '责令改正通知书', source: '本机关', original: true, capturedAt: '2026-11-02T10:00:00+08:00' }, { files: [{ ...(await givenFile(story.world, first.accountId)), key: 'attachment', label: '责令改正通知书' }] })
  await does(first, caseId, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '' })
  await does(first, caseId, 'conclude', reportOn(licence))
  await agrees(head, caseId)
  await does(head, caseId, 'submitReview')
  await does(reviewer, caseId, 'pass', { opinion: '同意' })
  await does(first, caseId, 'notify')
  await serve(story, first, 'ordinaryCase.penaltyNotice')
  await does(owner, caseId, 'waive')
  await does(first, caseId, 'defenceEnded')
  await does(legal, caseId, 'legalReview', { passed: true, opinion: '合法' })
  await does(head, caseId, 'toDecision', { answer: '' })
  await does(decider, caseId, 'decidePenalty')
  await serve(story, first, 'ordinaryCase.penaltyDecision')
  return caseId
}

/** 送达: the paper is taken and signed for. */
async function serve({ world, does }: Story, by: Player, paper: string): Promise<void> {
  const { rows: [row] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'documentService' and topic = $1 order by id desc limit 1", [paper])
  await does(by, row?.id ?? '', 'attempt', { mode: 'direct', on: world.clock.now().slice(0, 10), outcome: 'taken', signer: '马晓燕', relation: '本人' })
}

const leadOf = ({ parts }: { parts: { part: string; accountId: string | null }[] }, team: readonly Player[]): Player =>
  team.find(({ accountId }) => accountId === parts.find(({ part }) => part === 'lead')?.accountId) as Player

/** The report that ends the investigation: a fine and three months without the licence. */
const reportOn = (licence: string) => ({
  summary: '事实清楚，证据确凿', law: '食品安全法第一百二十六条', facts: [{ id: 'f1', text: '安排未取得健康证明的人员从事接触直接入口食品的工作，责令改正后拒不改正', evidenceIds: ['证1'] }],
  range: { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: true }, sheet: { factors: { fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null },
  punishability: { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: false, harm: null, first: false }, result: 'penalty',
  penalty: { kinds: ['fine', 'detainLicence'], fineFen: 500_000, gainsFen: 0, goodsFen: 0, restrictMonths: 3, licences: [licence] }, amountReason: '按裁量基准计算', publicInterest: false, complex: false, legalReviewByLaw: false, hearingByLaw: false, measuresPlan: '',
})

/** 公示、缴款、信用修复: shown to the public, paid through the bank whatever order its messages come in, taken down early. */
async function settled(story: Story, caseId: string, owner: Actor): Promise<void> {
  const { world, at, does, the, until } = story
  const { pool } = world.database
  const publicationId = await the('publication')
  const head = await at('departmentHead', BUREAU)
  await does(await at('caseClerk', BUREAU), publicationId, 'mask', { title: '未取得健康证明从事接触直接入口食品工作', body: '罚款5000元，暂扣许可证件3个月。' })
  await does(head, publicationId, 'approve')
  const executionId = await the('execution')
  const { state: due } = await loadCase<{ paymentCode: string }>(world.house, executionId)
  await paid(story, executionId, due.facts.paymentCode)
  await until('2026-11-02T11:00:00+08:00')
  await does(head, executionId, 'allDone')
  expect((await loadCase(world.house, executionId)).state).toMatchObject({ state: 'done', facts: { payments: [{ serial: 'B2' }, { serial: 'B1' }] } })

  const { rows: [decision] } = await pool.query<{ number: string }>("select number from issued_document where case_id = $1 and document = 'ordinaryCase.penaltyDecision'", [caseId])
  await until('2027-11-03T10:00:00+08:00')
  const repair = await story.opens(owner, 'creditRepair', 'apply', { decisionNumber: decision?.number, harmRemoved: true, statement: '已经全部办证，并建立了检查制度' })
  // What the penalty was comes from its publication; the firm says nothing of it.
  expect(await story.facts(repair.caseId)).toMatchObject({ publishedOn: '2026-11-02', kinds: ['fine', 'detainLicence'], weight: 'safety', dutyDone: true, samePenaltySince: false, listed: false })
  await does(await at('creditOfficer', BUREAU), repair.caseId, 'accept', {})
  await does(head, repair.caseId, 'grant')
  expect((await loadCase(world.house, publicationId)).state.state).toBe('repaired')
}

/** 缴款: the bank tells in any order, again, under a number it used for something else, and of a fine nobody has; a bank of another county tells of this one. */
async function paid({ world, drain }: Story, executionId: string, payerCode: string): Promise<void> {
  const [bank, elsewhere] = [await partnerAt(world, 'bank', { regionCode: '640104' }), await partnerAt(world, 'bank', { name: '永宁支行', regionCode: '640121' })]
  const message = { payerCode, paidOn: world.clock.now().slice(0, 10) }
  const booked = async () => { await drain(); return (await loadCase<{ payments: { serial: string; amountFen: number }[] }>(world.house, executionId)).state.facts.payments.map(({ serial, amountFen }) => [serial, amountFen]) }
  const second = { ...message, serial: 'B2', amountFen: 200_000 }
  const first = await bank.send('news.paymentReceived', second)
  expect(first).toMatchObject({ status: 'settled' })
  expect(await bank.send('news.paymentReceived', second)).toEqual(first)
  expect(await bank.refused('news.paymentReceived', { ...second, amountFen: 500_000 })).toMatchObject({ code: 'partner.serialUsed' })
  expect(await bank.send('news.paymentReceived', { ...message, payerCode: 'FK0', serial: 'B3', amountFen: 500_000 })).toMatchObject({ status: 'parked' })
  expect(await elsewhere.send('news.paymentReceived', { ...message, serial: 'B1', amountFen: 500_000 })).toMatchObject({ status: 'parked' })
  expect(await booked()).toEqual([['B2', 200_000]])
  expect(await bank.send('news.paymentReceived', { ...message, serial: 'B1', amountFen: 300_000 })).toMatchObject({ status: 'settled' })
  expect(await bank.send('news.paymentReceived', second)).toEqual(first)
  expect(await booked()).toEqual([['B2', 200_000], ['B1', 300_000]])
}

/** 12345: a neighbour calls about smoke; it goes where the restaurant’s file is, is looked into, answered and rated. */
async function called(story: Story, firm: { uscc: string; name: string }): Promise<void> {
  const { world, at, does, opens, the } = story
  const neighbour = await world.citizen({ name: '李桂英' })
  const caller = { realm: 'citizen' as const, ctx: world.contextOf(neighbour.session) }
  const request = await opens(caller, 'citizenRequest', 'report', { kind: 'report', category: '030201', text: '楼下饭店天天冒油烟，后厨也不干净', place: { regionCode: '640104001', address: '解放西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }, contactWay: 'inApp' })
  const [operator, dispatcher, handler] = [await at('requestOperator', 'C:640100'), await at('dispatcher', 'C:640100'), await at('unitHandler', BUREAU)]
  await does(operator, request.caseId, 'accept', { category: '030201' })
  await does(dispatcher, request.caseId, 'dispatch', { unitId: BUREAU, extract: '', assistIds: [] })
  await does(handler, request.caseId, 'sign')
  await does(handler, request.caseId, 'contactReporter', { way: 'call', outcome: '已联系，了解了情况' })
  await does(handler, request.caseId, 'handOver', { to: 'violationReport', subject: '', uscc: firm.uscc })
  const reportId = await the('violationReport')
  expect(await story.facts(reportId)).toMatchObject({ firm })
  const desk = await at('complaintOfficer', BUREAU)
  await does(desk, reportId, 'verify', { way: 'visit', plan: '现场核查油烟净化设施' })
  await does(await at('departmentHead', BUREAU), reportId, 'doNotFile', undefined, { reason: '净化设施正常运行，监测达标' })
  await does(desk, reportId, 'inform')
  await does(handler, request.caseId, 'reply', { resultCode: 'explained', found: '净化设施正常运行，监测达标', done: '已要求加密清洗频次' })
  await story.agrees(await at('departmentHead', BUREAU), request.caseId)
  await does(caller, request.caseId, 'confirmSolved')
  const reviewId = await the('serviceReview')
  await does(caller, reviewId, 'rate', { level: 5, text: '很快就有人来看了' })
  expect((await loadCase(world.house, reviewId)).state.state).toBe('rated')
}

/** What is published of the draw once its visit is over: a stand-alone script comes to the same, and notices one entry that was changed. */
async function repeatable(world: World, drawNo: string): Promise<void> {
  const answer: Published = await world.anyone().public.draws.byNumber({ drawNo })
  expect(recomputed(answer)).toEqual({ said: answer.resultHash, code: 0 })
  const bundle = answer.bundle && { ...answer.bundle, objects: answer.bundle.objects.map((one) => ({ ...one, risk: 'D' as const })) }
  expect(recomputed({ ...answer, bundle })).toEqual({ said: 'OBJECTS_ROOT', code: 1 })
  expect(await refusedWith(world.anyone().public.draws.byNumber({ drawNo: `${drawNo}9` }))).toMatchObject({ code: 'case.notFound' })
}

/** 「解放西街 12 号」 and 「解放西街12号」 are one address. */
const spaceless = (text: string): string => text.replaceAll(/\s/g, '')

it('a family’s restaurant is opened as one thing, drawn, visited, does not correct, is fined and suspended, pays and is repaired; a neighbour’s call joins its file', async () => {
  await using world: World = await openWorld({ today: '2026-11-02' })
  const story = storyIn(world)
  const { owner, firm: { name, uscc, partyId }, licence, typed: told } = await opened(story)
  const subjectId = await story.the('subject')
  const firm = await story.facts(subjectId) as { uscc: string; address: string }
  expect(firm).toMatchObject({ uscc, nameZh: name, address: told['premises.address'] })
  const team = [await story.at('inspector', BUREAU, '检查员一'), await story.at('inspector', BUREAU, '检查员二')]
  // Caterers are led by who is trained in food.
  await givenSpeciality(story.world, team[0]?.accountId ?? '', 'food')
  const { taskId, drawNo } = await drawn(story, team)
  expect(await world.anyone().public.draws.byNumber({ drawNo })).toMatchObject({ resultHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, bundle: null })
  const orderId = await visited(story, taskId, firm, team)
  const clueId = await notCorrected(story, orderId, owner, team)
  expect(await story.facts(clueId)).toMatchObject({ suspect: { uscc, partyId } })
  const penaltyId = await penalised(story, clueId, licence.number, owner)
  expect(await world.anyone().public.verify.byCode({ code: licence.code })).toMatchObject({ status: 'suspended' })
  expect((await story.facts(subjectId)).licences).toContainEqual(expect.objectContaining({ number: licence.number, status: 'suspended' }))
  await settled(story, penaltyId, owner)
  await repeatable(world, drawNo)
  await called(story, { uscc, name })
  // Known from the application, never typed again; the code is scanned at the door once and chosen once for the report, the licence is chosen once.
  const typed = spaceless(story.typed())
  const times = (fact: string): number => typed.split(spaceless(fact)).length - 1
  expect({ name: times(name), address: times(firm.address), person: times(partyId), code: times(uscc), licence: times(licence.number) }).toEqual({ name: 0, address: 0, person: 0, code: 2, licence: 1 })
  expect(Object.values(told).filter((fact) => fact.length > 5 && times(fact) > 0)).toEqual([])
}, 120_000)
