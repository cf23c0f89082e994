import { loadCase } from '@onewindow/casework/load'
import { givenLicence, givenPolicy } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { actOf, filed, LEDGER, ledgerFile, loaded, openBureau, report, serve, toDecision, toNotified, type Bureau, type Receipt } from '../../test/bureau.ts'
import { enforcementCaseTypes } from '../case-types.ts'
import type { Cause } from '../configuration/cause.ts'
import type { KnobEntries } from '../configuration/knobs.ts'
import type { ClueFacts } from '../clue/schemas.ts'
import { causesSet, knobsSet } from '../configuration/sets.ts'
import { keptBy } from '../in-force.ts'
import { loadAround } from '../sub-case/people.ts'

it('from a clue to a penalty in force: filed, notified, served, waived, decided, served; execution and publication begin', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1')
  const opened = await loaded(world, caseId)
  expect({ number: opened.number?.slice(0, 10), officers: opened.parts.filter(({ part }) => part === 'officer').length, decision: opened.clocks.find(({ kind }) => kind === 'decision')?.dueOn }).toEqual({ number: 'AJ-640104-', officers: 2, decision: '2027-01-31' })
  const decided = await bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId, version: await toDecision(world, bureau, caseId) }) as Receipt
  expect(decided.state).toBe('decided')
  await bureau.drain()
  expect(await serve(world, bureau, caseId, 'ordinaryCase.penaltyDecision')).toContain('penaltyInForce')
  const served = await loaded(world, caseId)
  expect({ state: served.state, servedOn: served.facts.decision?.servedOn, subs: served.subs.map(({ caseType, state }) => `${caseType} ${state}`).sort() })
    .toEqual({ state: 'served', servedOn: '2026-11-02', subs: ['documentService served', 'documentService served', 'execution due', 'publication screening'] })
  const { rows: numbers } = await world.database.pool.query<{ number: string }>("select number from issued_document where case_id = $1 and document = 'ordinaryCase.penaltyDecision'", [caseId])
  expect(numbers[0]?.number).toMatch(/^兴市处罚〔2026〕1号$/)
})

it('a reporter who was told of the filing is to be told again when the case is withdrawn, by the clue, which keeps the name sealed', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1')
  const { rows: [clue] } = await world.database.pool.query<{ id: string; version: number }>("select id, version from case_file where case_type = 'clue'")
  await bureau.head.does.clue?.told?.({ caseId: clue?.id, version: clue?.version })
  const version = await toDecision(world, bureau, caseId)
  await bureau.decider.does.ordinaryCase?.withdraw?.({ caseId, version, input: {}, reason: '违法事实不能成立，撤销立案' })
  await bureau.drain()
  const { state } = await loadCase(world.house, clue?.id ?? '')
  expect({ state: state.state, flags: state.flags, owed: state.clocks.filter(({ kind }) => kind === 'tellReporter').map((clock) => clock.state), last: state.acts.at(-1)?.event }).toEqual({ state: 'filed', flags: [], owed: ['met', 'running'], last: 'filedCaseEnded' })
})

it('a reporter whose clue was merged into another one is to be told how the case ended too, whatever the other reporter was told', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1', ['R-2', 'R-3'])
  const clues = async () => Promise.all((await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'clue' order by facts->>'originRef'")).rows.map(async ({ id }) => (await loadCase<ClueFacts>(world.house, id)).state))
  const [first, second] = await clues()
  await bureau.head.does.clue?.told?.({ caseId: second?.id, version: second?.version })
  await bureau.decider.does.ordinaryCase?.withdraw?.({ caseId, version: await toDecision(world, bureau, caseId), input: {}, reason: '违法事实不能成立，撤销立案' })
  await bureau.drain()
  const owed = (await clues()).map(({ state, clocks }) => [state, ...clocks.filter(({ kind }) => kind === 'tellReporter').map((clock) => clock.state)].join(' '))
  // The first and the third were not told anything yet and hear it with the rest.
  expect(owed).toEqual(['filed running', 'merged met running', 'merged running'])
  expect((await clues()).map(({ acts }) => acts.at(-1)?.event)).toEqual(['filedCaseEnded', 'mergedCaseEnded', 'mergedCaseEnded'])
  expect(first?.clocks.filter(({ kind }) => kind === 'tellReporter')).toHaveLength(1)
})

it('行政处罚法 §63, §64: a request for a hearing that comes too late is refused by the decision maker, with a paper that says why; in time it is not', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const caseId = await filed(world, bureau, 'R-1')
  const refusing = (by: Bureau['lead'], why = '逾期提出，没有正当理由') => by.does.hearing?.refuse?.({ input: { parentId: caseId, why } }) as Promise<Receipt>
  expect(await refusedWith(refusing(bureau.decider))).toMatchObject({ code: 'hearing.nothingToRefuse' })
  await toNotified(world, bureau, caseId, { ...report, hearingByLaw: true })
  expect(await refusedWith(refusing(bureau.decider))).toMatchObject({ code: 'hearing.inTime' })
  world.clock.set('2026-11-12T10:00:00+08:00')
  expect(await refusedWith(refusing(bureau.head))).toMatchObject({ code: 'case.roleMissing' })
  const refused = await refusing(bureau.decider)
  expect(refused.state).toBe('refused')
  await bureau.drain()
  const { rows } = await world.database.pool.query<{ number: string | null; reasons: string }>("select number, data->>'reasons' reasons from issued_document where case_id = $1 and document = 'hearing.refusal'", [refused.caseId])
  expect(rows).toEqual([{ number: expect.stringMatching(/听否/) as string, reasons: '逾期提出，没有正当理由' }])
  const around = await loaded(world, caseId)
  expect({ state: around.state, inside: around.subs.filter(({ caseType }) => caseType === 'hearing').map(({ state }) => state) }).toEqual({ state: 'defenceReview', inside: ['refused'] })
})

it('one act, one fine: a second case about it is told which organ fined first (行政处罚法 §29)', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const first = await filed(world, bureau, 'R-1')
  await bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId: first, version: await toDecision(world, bureau, first) })
  const second = await filed(world, bureau, 'R-2')
  const version = await toDecision(world, bureau, second)
  expect(await refusedWith(bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId: second, version }) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.alreadyFined', params: { organ: '兴庆区市场监督管理局' } })
})

it('the same report twice is one clue; who reported is sealed wherever it lies', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  await filed(world, bureau, 'R-1')
  const { act, party } = actOf(bureau.me.partyId)
  const again = { title: '进货查验记录', origin: 'report', originRef: 'R-1', causes: ['MS04'], act, suspect: party, partyIdNumber: null, reporter: null }
  expect(await refusedWith(bureau.lead.does.clue?.register?.({ input: again }) as Promise<unknown>)).toMatchObject({ code: 'clue.sameClue' })
  const { rows } = await world.database.pool.query<{ text: string }>("select coalesce(jsonb_agg(to_jsonb(c))::text, '') || (select coalesce(jsonb_agg(to_jsonb(e))::text, '') from case_event e) || (select coalesce(jsonb_agg(to_jsonb(d) - 'pdf')::text, '') from issued_document d) as text from case_file c")
  expect(rows[0]?.text).toContain('进货查验记录')
  expect(rows[0]?.text).not.toContain('13911112222')
})

it('a suspect learns of the case by its notice, of the clue never: no list, page, copy of own data or access log tells sooner; who reported is shown to nobody', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const { me, lead } = bureau
  const caseId = await filed(world, bureau, 'R-1')
  const { rows: [clue] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'clue'")
  const clueId = clue?.id ?? ''
  const shown = await lead.staff.case.unmask({ caseId: clueId, purpose: '核对线索' })
  expect(shown.find(({ key }) => key === 'reporter')).toEqual({ key: 'reporter', value: null, covered: true })
  const known = async () => ({
    listed: (await me.citizen.case.list({ limit: 20 })).rows.map(({ id }) => id), found: (await me.citizen.case.list({ text: '进货查验', limit: 20 })).rows.length, copied: (await me.citizen.privacy.exportMyData()).cases.map(({ id }) => id),
    logged: (await world.database.pool.query('select 1 from access_log where party_id = $1', [me.partyId])).rows.length,
  })
  expect(await known()).toEqual({ listed: [], found: 0, copied: [], logged: 0 })
  for (const id of [caseId, clueId]) await expect(me.citizen.case.get({ caseId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await toDecision(world, bureau, caseId)
  expect(await known()).toMatchObject({ listed: expect.arrayContaining([caseId]), copied: expect.arrayContaining([caseId]) })
  expect((await known()).listed).not.toContain(clueId)
  const told = (await me.citizen.case.get({ caseId })).facts
  expect(told.map(({ key }) => key).toSorted()).toEqual(['act', 'notice'])
  expect(told.find(({ key }) => key === 'notice')?.value).toMatchObject({ penalty: { fineFen: report.penalty.fineFen } })
  expect(JSON.stringify(told)).not.toMatch(/discoveredOn|answer|R-1|13911112222/)
  await expect(me.citizen.case.get({ caseId: clueId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('a decision that detains a licence suspends it once it is served: the register and the public page say so, once, however often the message comes', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const { lead, me } = bureau
  const { rows: [licence] } = await world.database.pool.query<{ number: string; code: string }>('select number, verify_code code from licence where id = $1', [await givenLicence(world, me.partyId, 'food-operation')])
  const { number = '', code = '' } = licence ?? {}
  const caseId = await filed(world, bureau, 'R-1')
  const detaining = (licences: string[]) => ({ ...report, penalty: { ...report.penalty, kinds: ['fine', 'detainLicence'], restrictMonths: 1, licences } })
  const conclude = async (input: unknown) => lead.does.ordinaryCase?.conclude?.({ caseId, version: (await loaded(world, caseId)).version, input })
  await lead.does.ordinaryCase?.addEvidence?.({ caseId, version: (await loaded(world, caseId)).version, input: LEDGER, files: [await ledgerFile(world, lead)] })
  expect(await refusedWith(conclude(detaining([])) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.licencesMissing', params: { list: [number] } })
  expect(await refusedWith(conclude(detaining(['JY99'])) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.licencesNotTheirs' })
  const decided = await bureau.decider.does.ordinaryCase?.decidePenalty?.({ caseId, version: await toDecision(world, bureau, caseId, detaining([number])) }) as Receipt
  expect(decided.state).toBe('decided')
  await bureau.drain()
  await serve(world, bureau, caseId, 'ordinaryCase.penaltyDecision')
  const { rows } = await world.database.pool.query<{ status: string; version: number }>('select status, version from licence where number = $1', [number])
  expect(rows).toEqual([{ status: 'suspended', version: 2 }])
  expect(await world.anyone().public.verify.byCode({ code })).toMatchObject({ status: 'suspended' })
  // The decision is modified to the fine alone: the licence holds again.
  await bureau.decider.does.ordinaryCase?.modify?.({ caseId, version: (await loaded(world, caseId)).version, input: { penalty: report.penalty } })
  await bureau.drain()
  expect(await world.anyone().public.verify.byCode({ code })).toMatchObject({ status: 'valid' })
})

it('a cause closed and renamed stays what it was in a case filed before, also on papers of later days; nothing new is filed under it, and clocks that start later have the new lengths', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const caseId = await filed(world, bureau, 'R-1')
  const causes = (causesSet.shipped as Cause[]).map((one) => (one.code === 'MS04' ? { ...one, zh: '未履行进货查验义务', retired: true } : one))
  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.screeningDays.value = 10
  await givenPolicy(author, second, causesSet.key, causes, '2026-11-03')
  await givenPolicy(author, second, knobsSet.key, knobs, '2026-11-03')
  world.clock.advanceDays(1)
  const chosen = async (field: string, asked: object) => (await bureau.lead.staff.openings.codes({ caseType: 'clue', ...asked }))[field]?.some(({ code }) => code === 'MS04')
  const before = { openedAt: '2026-11-02T10:00:00+08:00' }
  expect([await chosen('causes', {}), await chosen('causes', before), await chosen('causeCode', { ...before, caseType: 'ordinaryCase' })], 'what was suspected or filed keeps its name').toEqual([false, true, true])
  expect(await chosen('causeCode', before), 'filing an older clue offers what its guard takes').toBe(false)
  const step = async (event: string, input: unknown, files: unknown[] = []): Promise<Receipt> => (await bureau.lead.does.ordinaryCase?.[event]?.({ caseId, version: (await loaded(world, caseId)).version, input, files })) as Receipt
  await step('addEvidence', LEDGER, [await ledgerFile(world, bureau.lead)])
  const { version } = await step('conclude', report)
  await bureau.head.staff.case.confirm({ caseId, version, proposalId: (await loaded(world, caseId)).tasks[0]?.id ?? '' })
  const { rows: [paper] } = await world.database.pool.query<{ cause: string }>("select data->>'cause' as cause from issued_document where case_id = $1 and document = 'ordinaryCase.investigationReport'", [caseId])
  expect(paper?.cause).toBe('未按规定查验供货者许可证和合格证明、未建立进货查验记录（MS04）')
  expect(await refusedWith(filed(world, bureau, 'R-2'))).toMatchObject({ code: 'clue.noPower' })
  const { rows: clocks } = await world.database.pool.query<{ due_on: string }>("select due_on from case_clock where kind = 'screening' order by start_at")
  expect(clocks.map((one) => one.due_on)).toEqual(['2026-11-23', '2026-11-17'])
})

it.each([
  ['raised', 50_000_000, 500_000, 50_000_000],
  ['lowered', 100_000, 100_000, 500_000],
])('行政处罚法 §37: the fine was %s between the act and the filing: the report takes the milder one', async (_what, mostFen, taken, refused) => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const bureau = await openBureau(world)
  const causes = (causesSet.shipped as Cause[]).map((one) => (one.code === 'MS04' ? { ...one, clauses: [{ fine: { kind: 'range', least: mostFen, most: mostFen } }] } : one))
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), causesSet.key, causes, '2026-11-03')
  world.clock.advanceDays(1)
  const caseId = await filed(world, bureau, 'R-1')
  const version = async () => (await loaded(world, caseId)).version
  await bureau.lead.does.ordinaryCase?.addEvidence?.({ caseId, version: await version(), input: LEDGER, files: [await ledgerFile(world, bureau.lead)] })
  const concludes = async (fineFen: number) => bureau.lead.does.ordinaryCase?.conclude?.({ caseId, version: await version(), input: { ...report, penalty: { ...report.penalty, fineFen } } }) as Promise<Receipt>
  expect(await refusedWith(concludes(refused))).toMatchObject({ code: 'ordinaryCase.outOfRange' })
  const { version: proposed } = await concludes(taken)
  expect(proposed).toBeGreaterThan(0)
})

it('a measure of a clue keeps the policy of the clue, also when the case has taken it over', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, head, decider, me, drain } = await openBureau(world)
  const { act, party } = actOf(me.partyId)
  const clue = await lead.does.clue?.register?.({ input: { title: '进货查验记录', origin: 'patrol', originRef: null, causes: ['MS04'], act, suspect: party, partyIdNumber: null, reporter: null } }) as Receipt
  const step = async (by: Bureau['lead'], event: string, input: unknown = {}): Promise<Receipt> => (await by.does.clue?.[event]?.({ caseId: clue.caseId, version: (await loaded(world, clue.caseId)).version, input })) as Receipt
  await step(head, 'assign', { officerIds: [lead.accountId, mate.accountId] })
  world.clock.advanceDays(1)
  await step(lead, 'preserve', { why: '可能灭失', keeper: '店主', things: [{ name: '台账', quantity: 1, unit: '本', place: '店内', valueFen: 0 }] })
  await drain()
  const kept = async () => {
    const { rows: [row] } = await world.database.pool.query<{ id: string }>("select id from case_file where case_type = 'preservation'")
    const { state } = await loadCase(world.house, row?.id ?? '')
    return { parentId: state.parentId, day: keptBy(state, { settings: world.house.settings, today: '2026-11-20', known: await loadAround(world.database.pool, state) }).today }
  }
  expect(await kept()).toEqual({ parentId: clue.caseId, day: '2026-11-02' })
  world.clock.advanceDays(1)
  const proposed = await step(lead, 'proposeFile', { causeCode: 'MS04', act, party, partyClear: true, factsNeedPenalty: true, summary: '责令改正后拒不改正' })
  await head.staff.case.confirm({ caseId: clue.caseId, version: proposed.version, proposalId: (await loadCase(world.house, clue.caseId)).state.tasks.at(-1)?.id ?? '' })
  await step(decider, 'file')
  await drain()
  const after = await kept()
  expect(after.parentId, 'taken over').not.toBe(clue.caseId)
  expect(after.day).toBe('2026-11-02')
})
