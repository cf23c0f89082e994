import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { givenOrganisation } from '@onewindow/testing/given'
import { drafted, submitted, type Application, type Officer } from '@onewindow/testing/application/drive'
import { procedures } from '@onewindow/testing/procedures/procedures'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'
import { storyIn } from './chain/story.ts'

// What market supervision finds out about a firm reaches whoever decides about it (common vocabulary §5: listStatusChanged, riskClassChanged).

type Firm = { partyId: string; uscc: string; name: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<{ caseId: string; version: number; state: string }>>>
const CITY = { unitId: 'D:SAMR:640100' }

const firmOf = async (world: World, caseId: string): Promise<Firm> => (await world.database.pool.query<Firm>("select p.id \"partyId\", p.uscc, p.name from case_file c join party p on p.id::text = c.facts ->> 'partyId' where c.id = $1", [caseId])).rows[0] as Firm
const does = async (world: World, by: Officer, caseType: string, caseId: string, event: string, asked: object = {}) =>
  (by.staff as unknown as Commands)[caseType]?.[event]?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })

/** The file of the firm, as an import leaves it. */
async function fileOf(world: World, { partyId, uscc, name }: Firm): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [CITY.unitId])
  const facts = { uscc, nameZh: name, partyId, subjectType: 'enterprise', legalRep: '', address: '', licences: [], suspendedFrom: null, suspendedUntil: null, newAuthority: null, reportYears: [], firstReportYear: 2026, changedFact: null, sourceDocumentId: null, mergedIntoId: null, creditScore: null }
  return (await open(world.house, systemPerformer, { caseType: 'subject', topic: 'subject', title: name, party: name, ...CITY, unitPath: unit?.path ?? '', regionCode: '640100', channel: 'internal', facts }, { event: 'imported', input: {} })).caseId
}

/** The firm is put on the list of serious violations: proposed, heard, decided. Answers the case. */
async function putOnTheList(world: World, { uscc }: Firm): Promise<string> {
  const [desk, decider] = [await world.officer('creditOfficer', CITY), await world.officer('decisionMaker', CITY)]
  const proposed = await (desk.staff as unknown as Commands)['seriousListing']?.['propose']?.({ input: { firmCode: uscc, conduct: 'foodSafety', reasons: '生产经营不符合食品安全标准的食品，情节严重' } })
  const caseId = proposed?.caseId ?? ''
  await does(world, desk, 'seriousListing', caseId, 'tellSubject')
  world.clock.advanceDays(9)
  while (await fireDueTimers(world.house, world.clock.now()));
  await does(world, decider, 'seriousListing', caseId, 'list', { input: { defence: '当事人未陈述申辩', discussedOn: world.clock.now().slice(0, 10) } })
  return caseId
}

const standing = async (application: Application) => (await application.at('decisionMaker')).staff.subject.standing({ caseId: application.caseId })
const announced = async (world: World, { caseId }: Application) => (await world.database.pool.query<{ event: string }>("select payload ->> 'event' event from outbox where kind = 'caseChanged' and case_id = $1 order by id", [caseId])).rows.map(({ event }) => event)

it('whoever decides sees class and lists of the applying firm with their days, as they are at that moment; a person has none, and no applicant is told', async () => {
  await using world = await openWorld()
  const story = storyIn(world)
  const application = await submitted(world, 'food-operation-licence-new', { subject: 'legal' })
  const firm = await firmOf(world, application.caseId)
  const fileId = await fileOf(world, firm)
  expect(await standing(application)).toEqual({ name: firm.name, uscc: firm.uscc, class: 'A', computedOn: '2026-11-02', classSince: null, lists: [] })
  await story.drain()
  const listing = await putOnTheList(world, firm)
  await story.drain()
  const day = world.clock.now().slice(0, 10)
  expect(await standing(application)).toEqual({ name: firm.name, uscc: firm.uscc, class: 'D', computedOn: day, classSince: day, lists: [{ list: 'serious', cause: null, since: day }] })
  expect((await loadCase(world.house, fileId)).state.facts).toMatchObject({ creditScore: { riskClass: 'D', floors: ['seriousListed'], classSince: day } })
  // The penalty behind it fell: off the list, and the class follows.
  const penalty = newId()
  await world.database.pool.query("update case_file set facts = facts || jsonb_build_object('penaltyCaseId', $2::text) where id = $1", [listing, penalty])
  await world.database.pool.query("insert into outbox (kind, case_id, at, payload) values ('penaltyChanged', null, $1, $2)", [world.clock.now(), { caseId: penalty, uscc: firm.uscc, kinds: ['fine'], number: null, severity: 'serious', outcome: 'annulled' }])
  await story.drain()
  expect(await standing(application)).toMatchObject({ class: 'A', classSince: day, lists: [] })
  const person = await submitted(world, 'individual-business-establishment')
  expect(await standing(person)).toBeNull()
  expect(procedures.map(({ path }) => path).filter((path) => /standing$/i.test(path))).toEqual(['staff.subject.standing'])
  const elsewhere = await world.officer('decisionMaker', { unitId: 'D:SAMR:640104' })
  expect(await refusedWith(elsewhere.staff.subject.standing({ caseId: application.caseId }))).toMatchObject({ code: 'case.notFound' })
})

it('a page that is open hears of it: the news is announced once for each open application of the firm', async () => {
  await using world = await openWorld()
  const [one, other] = [await submitted(world, 'food-operation-licence-new', { subject: 'legal' }), await submitted(world, 'food-operation-licence-new', { subject: 'legal' })]
  const firm = await firmOf(world, one.caseId)
  await world.database.pool.query('delete from outbox')
  const about = { caseId: newId(), caseType: 'subject', version: 3, event: 'creditComputed' }
  for (let i = 0; i < 2; i += 1) await deliverMessage(world.house, subscriptions, { name: 'riskClassChanged', key: '1', payload: { ...about, uscc: firm.uscc, before: 'A', class: 'C', scoreTenths: 320, from: '2026-11-02' } })
  for (let i = 0; i < 2; i += 1) await deliverMessage(world.house, subscriptions, { name: 'listStatusChanged', key: '2', payload: { ...about, caseType: 'seriousListing', uscc: firm.uscc, list: 'serious', status: 'listed', on: '2026-11-02' } })
  expect([await announced(world, one), await announced(world, other)]).toEqual([['riskClassChanged', 'listStatusChanged'], []])
  const { rows } = await world.database.pool.query<{ scopes: string[] }>("select payload -> 'scopes' scopes from outbox where case_id = $1 limit 1", [one.caseId])
  expect(rows[0]?.scopes).toEqual(expect.arrayContaining(['D:AAS:640104', '640104']))
})

it('a firm put on the list by decision while it wrote its application is refused what it promised', async () => {
  await using world = await openWorld()
  const application = await drafted(world, 'food-operation-licence-new', { subject: 'legal', commitments: ['mat.foodSafetyRules'], commitmentChosen: true })
  await putOnTheList(world, await firmOf(world, application.caseId))
  expect(await refusedWith(application.citizenDoes('submit'))).toMatchObject({ status: 'UNPROCESSABLE_CONTENT', code: 'application.seriousListed' })
})

it('the file of a firm shows staff its class, score and every line in two languages; no other case has one', async () => {
  await using world = await openWorld({ today: '2026-03-31' })
  const { partyId, name } = await givenOrganisation(world)
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [partyId])
  const firm = { partyId, name, uscc: row?.uscc ?? '' }
  const fileId = await fileOf(world, firm)
  for (const [indicator, on] of [['penaltyGeneral', '2025-02-01'], ['penaltyMinor', '2026-01-10'], ['creditRepairCompleted', '2026-02-01']] as const) await world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [newId(), indicator, firm.uscc, on, `${on}T10:00:00+08:00`])
  const desk = await world.officer('creditOfficer', CITY)
  const shown = await desk.staff.subject.credit({ caseId: fileId })
  expect(shown).toMatchObject({ uscc: firm.uscc, class: 'A', scoreTenths: 102, classByScore: 'A', floors: [], computedOn: '2026-03-31', lists: [] })
  expect(shown.lines.map(({ what, on, tenths, shareBp, lessFrom }) => [what?.zh, on, tenths, shareBp, lessFrom])).toEqual([
    [expect.any(String), '2026-01-10', 60, 10_000, '2027-01-10'], [expect.any(String), '2025-02-01', 72, 6000, '2027-02-01'], [expect.any(String), null, -30, 10_000, null],
  ])
  expect(shown.lines.flatMap(({ what }) => [what?.zh, what?.en]).every((word) => (word ?? '').length > 1)).toBe(true)
  expect(shown.lines.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(shown.scoreTenths)
  const application = await submitted(world, 'food-operation-licence-new', { subject: 'legal' })
  expect(await refusedWith((await application.at('decisionMaker')).staff.subject.credit({ caseId: application.caseId }))).toMatchObject({ code: 'case.notFound' })
  expect(await refusedWith((await world.officer('creditOfficer', { unitId: 'D:AAS:640104' })).staff.subject.credit({ caseId: fileId }))).toMatchObject({ code: 'case.notFound' })
})
