import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open, perform } from '@onewindow/casework/perform'
import { tellRelated } from '@onewindow/casework/receive'
import { performerOf } from '@onewindow/rpc/performer'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenPolicy } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { organPowersSet } from '../configuration/sets.ts'
import { freshFacts } from '../ordinary-case/schemas.ts'
import { publicPenaltyRouter } from './public-router.ts'
import { publicationFacts } from './schemas.ts'

const UNIT = 'D:SAMR:640104'
const NAME = '马晓燕'

const NUMBER = '兴市监处罚〔2026〕12号'

type Place = { unitId: string; unitPath: string; regionCode: string }

/** The case in which it was decided, with its numbered decision. */
async function decided(world: World, { unitId, unitPath, regionCode }: Place): Promise<string> {
  const facts = freshFacts({
    organType: 'marketSupervision', origin: 'inspection', clueId: null, reporterNamed: false, causeCode: 'MS02', party: { partyId: null, kind: 'person', name: NAME, address: '新华东街66号', uscc: null, minor: false }, partyIdNumber: null,
    act: { actId: 'a1', place: '解放西街12号', point: null, conduct: '经营过期食品', pattern: 'single', from: '2026-10-01', to: '2026-10-01', discoveredOn: '2026-10-01', lifeHealthFinance: false, harm: false },
  })
  const { caseId } = await open(world.house, systemPerformer, { caseType: 'ordinaryCase', topic: 'MS02', title: '案件', party: NAME, regionCode, unitId, unitPath, channel: 'internal', parts: [], facts }, { event: 'open', input: {} })
  await world.database.pool.query(
    `insert into issued_document (id, case_id, document, version, number, organ, region_code, data, issued_at, verify_code) values (gen_random_uuid(), $1, 'ordinaryCase.penaltyDecision', 1, $2, '兴庆区市场监督管理局', '640104', '{}', '2026-10-30T10:00:00+08:00', 'R5W5XKCNEPD56BQP')`, [caseId, NUMBER])
  return caseId
}

/** A decision about a person, published by the bureau; and the public’s way to it. */
async function onShow(world: World, unitId = UNIT) {
  const [clerk, head] = [await world.officer('caseClerk', { unitId, name: '文书' }), await world.officer('departmentHead', { unitId, name: '丁主任' })]
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [unitId])
  const place: Place = { unitId, unitPath: unit?.path ?? '', regionCode: unitId.split(':').at(-1) ?? '' }
  const parentId = await decided(world, place)
  const penalty = { kinds: ['fine' as const], fineFen: 2_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
  const { caseId } = await open(world.house, systemPerformer, {
    caseType: 'publication', topic: 'MS02', title: '公示', party: NAME, ...place, channel: 'internal', parts: [], parentId,
    facts: publicationFacts.parse({ organType: 'marketSupervision', procedure: 'ordinary', partyKind: 'person', partyName: NAME, minor: false, causeCode: 'MS02', penalty, decidedOn: '2026-10-30' }),
  }, { event: 'open', input: {} })
  const does = async (by: typeof clerk | null, event: string, input: object = {}, reason?: string) => {
    const { state: { version } } = await loadCase(world.house, caseId)
    return perform(world.house, by ? performerOf(by.session) : systemPerformer, { caseId, version, event, input, ...(reason ? { reason } : {}) })
  }
  await does(clerk, 'mask', { title: '经营超过保质期的食品案', body: '当事人经营超过保质期的食品，罚款二万元。' })
  await does(head, 'approve')
  const stands = (result: string | null, flags: string[] = []) => world.database.pool.query('update case_file set result = $2, flags = $3 where id = $1', [parentId, result, flags])
  return { caseId, parentId, head, does, stands, reads: createCallerFactory(router({ penalties: publicPenaltyRouter }))(world.contextOf(null)).penalties }
}

it('EN-20: anybody finds a decision on show by the name as the page shows it, cause and year, and reads the masked text', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, reads } = await onShow(world)
  const found = async (asked: Parameters<typeof reads.search>[0]) => (await reads.search(asked)).rows.map(({ id }) => id)
  expect(await Promise.all([found({}), found({ party: '马' }), found({ cause: 'MS02', unitId: UNIT, year: 2026 }), found({ number: NUMBER }), found({ party: NAME }), found({ party: '%' }), found({ cause: 'MS01' }), found({ year: 2025 }), found({ number: '兴市监处罚〔2026〕1号' }), found({ unitId: 'D:UM:640104' })]))
    .toEqual([[caseId], [caseId], [caseId], [caseId], [], [], [], [], [], []])
  const page = await reads.get({ id: caseId })
  expect(page).toMatchObject({ is: 'published', party: '马某', title: '经营超过保质期的食品案', causeCode: 'MS02', decidedOn: '2026-10-30', number: NUMBER, verifyCode: 'R5W5XKCNEPD56BQP', organType: 'marketSupervision', cause: { zh: '经营超过保质期的食品' }, law: { violates: '食品安全法 §34(1)(10)', punishes: '食品安全法 §124(1)(5)' } })
  expect(JSON.stringify(page)).not.toContain(NAME)
})

it('EN-18: once the decision fell and the page was taken off, it says so and why, and nothing about the party', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, head, does, reads } = await onShow(world)
  await does(null, 'orderRetract')
  await does(head, 'retract', {}, `复议机关撤销了对${NAME}的处罚决定`)
  const page = await reads.get({ id: caseId })
  expect(page).toMatchObject({ is: 'retracted', why: 'changed', organ: { zh: expect.stringContaining('市场监督管理局') as string } })
  expect(Object.keys(page).sort()).toEqual(['is', 'organ', 'retractedOn', 'why'])
  expect(JSON.stringify(page)).not.toMatch(/马|食品/)
  expect((await reads.search({})).rows).toEqual([])
})

it.each([
  ['annulled', [], 'annulled'], ['declaredInvalid', [], 'declaredInvalid'], ['modified', [], 'modified'], ['penalty', ['confirmedUnlawful'], 'confirmedUnlawful'],
  // Found unlawful in an earlier round, annulled in this.
  ['annulled', ['confirmedUnlawful'], 'annulled'], ['penalty', [], 'changed'],
] as const)('EN-18: of a decision whose case says %s %j the page says it went because %s, also when the case was begun anew', async (result, flags, why) => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, head, does, stands, reads } = await onShow(world)
  await stands(result, [...flags])
  await does(null, 'orderRetract')
  await stands('penalty')
  await does(head, 'retract', {}, '复议机关改变了决定')
  expect(await reads.get({ id: caseId })).toMatchObject({ is: 'retracted', why })
})

it('EN-18: a page keeps the ground it fell by, however long the message was on its way and whatever became of the case meanwhile', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, parentId, stands, reads, head, does } = await onShow(world)
  await stands('annulled')
  await tellRelated(world.house, { caseId: parentId, caseType: 'ordinaryCase', parentId: null, version: 7, event: 'confirmUnlawful', tells: { to: 'subs', type: 'publication', message: 'confirmedUnlawful' } })
  await tellRelated(world.house, { caseId: parentId, caseType: 'ordinaryCase', parentId: null, version: 8, event: 'annul', tells: { to: 'subs', message: 'decisionAnnulled' } })
  await does(head, 'retract', {}, '复议机关改变了决定')
  expect(await reads.get({ id: caseId })).toMatchObject({ is: 'retracted', why: 'confirmedUnlawful' })
})

it('EN-18: nobody acting, it is hidden all the same; what is not out yet, or its term over, is not there at all', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, does, reads } = await onShow(world)
  await does(null, 'orderRetract')
  expect((await reads.get({ id: caseId })).is).toBe('published')
  await does(null, 'hide')
  expect([(await reads.get({ id: caseId })).is, (await reads.search({})).rows]).toEqual(['retracted', []])
  await does(null, 'termEnd')
  expect(await refusedWith(reads.get({ id: caseId }))).toMatchObject({ code: 'case.notFound' })
})

it('EN-18: the day a page went off is the day it was hidden or taken off, whatever happens to the case later', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { caseId, head, does, reads } = await onShow(world)
  await does(null, 'orderRetract')
  await does(null, 'hide')
  const went = world.clock.now().slice(0, 10)
  expect(await reads.get({ id: caseId })).toMatchObject({ is: 'retracted', retractedOn: went })
  world.clock.advanceDays(3)
  await does(head, 'retract', {}, '复议机关改变了决定')
  expect(await reads.get({ id: caseId })).toMatchObject({ is: 'retracted', retractedOn: went })
  // A page of an older build has no day of its own.
  await world.database.pool.query("update case_file set facts = facts - 'goneOn' where id = $1", [caseId])
  expect(await reads.get({ id: caseId })).not.toMatchObject({ retractedOn: went })
})

it('行政处罚法 §20: where the power was entrusted, anybody reads and finds the organ the decision names, not the one that acted for it', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const street = 'T:640104001'
  const grant = { organ: street, causes: ['MS02'], region: '640104001', basis: 'entrusted', principal: UNIT, from: '2026-01-01', to: null, document: '委托书〔2026〕1号' }
  const tomorrow = new Date(Date.parse(world.clock.now()) + 86_400_000).toISOString().slice(0, 10)
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), organPowersSet.key, [grant], tomorrow)
  world.clock.advanceDays(2)
  const { caseId, reads } = await onShow(world, street)
  const found = async (unitId: string) => (await reads.search({ unitId })).rows.map(({ id }) => id)
  expect(await reads.get({ id: caseId })).toMatchObject({ unitId: UNIT, organ: { zh: expect.stringContaining('市场监督管理局') as string } })
  expect([await found(UNIT), await found(street)]).toEqual([[caseId], []])
  // Pages of older builds name the unit they were handled by.
  await world.database.pool.query("update case_file set facts = facts - 'organ' where id = $1", [caseId])
  expect([await found(UNIT), await found(street)]).toEqual([[], [caseId]])
})
