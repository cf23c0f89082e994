import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { openWorld, type Caller, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { poolOf } from '../draw-batch/pool.ts'
import type { DrawBatchFacts } from '../draw-batch/schemas.ts'
import { pinned } from '../inspection-matter/openings.ts'
import { taskFacts, type TaskFacts } from '../inspection-task/schemas.ts'
import { recallFacts } from '../recall/schemas.ts'
import { subjectFacts, type SubjectFacts } from '../subject/schemas.ts'
import { marketSubscriptions } from '../subscriptions.ts'
import type { CoverageFigures } from './coverage.ts'
import { gradeNewYear } from './new-year.ts'

const watch = { report: (error: unknown): never => { throw error } }
const COUNTY = { unitId: 'D:SAMR:640104' }
const CITY = 'D:SAMR:640100'
const SCORES = { year: 2026, staticTenths: 150, dynamicTenths: 200 }
type Receipt = { caseId: string; version: number }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
type Food = { food: { coverage: (input: unknown) => Promise<{ rows: { name: string; coverageDue: string; overdue: boolean }[]; after: string | null }>; figures: () => Promise<CoverageFigures> } }

async function placed(world: World, caseType: string, event: string, title: string, facts: object, unitId = COUNTY.unitId): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string; region_code: string }>('select path, region_code from unit where id = $1', [unitId])
  return (await open(world.house, systemPerformer, { caseType, topic: caseType, title, party: title, unitId, unitPath: unit?.path ?? '', regionCode: unit?.region_code ?? '', channel: 'internal', facts }, { event, input: {} })).caseId
}

let firms = 0
type Firm = { fileId: string; uscc: string }
/** A restaurant in the register, with its licence in the file. */
async function restaurant(world: World, more: object = {}): Promise<Firm> {
  firms += 1
  const body = `91640104MA77${String(firms).padStart(5, '0')}`
  const uscc = body + usccCheckDigit(body)
  const licences = [{ licenceId: newId(), number: `JY${firms}`, status: 'valid', type: 'FOOD_LICENCE' }]
  return { uscc, fileId: await placed(world, 'subject', 'imported', `银川某餐饮店${firms}`, subjectFacts.parse({ uscc, nameZh: `银川某餐饮店${firms}`, subjectType: 'enterprise', address: '兴庆区新华东街66号', firstReportYear: 2026, licences, ...more })) }
}

async function scored(world: World, { staff }: Caller, { fileId }: Firm, input: object): Promise<void> {
  const { version } = (await loadCase(world.house, fileId)).state
  await (staff as unknown as Commands)['subject']?.['foodScored']?.({ caseId: fileId, version, input: { role: 'caterer', ...SCORES, ...input } })
}
const gradesOf = async (world: World, { fileId }: Firm) => (await loadCase<SubjectFacts>(world.house, fileId)).state.facts.foodGrades
const rowsOf = async (world: World, { fileId }: Firm) =>
  (await world.database.pool.query<{ line: string }>("select concat_ws(' ', year, version, grade, coalesce(coverage_due, '-'), current) line from food_grade where subject_id = $1 order by year, version", [fileId])).rows.map(({ line }) => line)

/** A visit as it stands once its result is set. */
async function checked(world: World, { uscc }: Firm, on: string, more: Partial<TaskFacts> = {}, unitId = COUNTY.unitId): Promise<string> {
  const areas = more.areas ?? ['food.catering']
  const visit = { arrivedAt: `${on}T10:00:00+08:00`, present: [], shown: 'taskCode', place: null, placeReason: '' }
  const result = { result: 'noProblem', classes: ['noProblem'], violations: [], toCorrect: [], version: 1 }
  const id = await placed(world, 'inspectionTask', 'issue', uscc, taskFacts.parse({ subject: { uscc, name: '银川某餐饮店', address: '兴庆区', risk: 'A' }, kind: 'planned', source: 'plan', visitId: world.house.ids(), why: '日常监督检查', plannedOn: on, areas, ...pinned(areas, { settings: world.house.settings, today: '2026-11-02' }), visit, result, ...more }), unitId)
  await world.database.pool.query("update case_file set state = 'concluded' where id = $1", [id])
  return id
}
const concluded = (world: World, { uscc }: Firm, on: string) => deliverMessage(world.house, marketSubscriptions, { name: 'visitConcluded', key: newId(), payload: { uscc, on } })

it('§5.4, §6: an inspector scores, every version stays, and a full check concluded later moves the days', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const inspector = await world.officer('inspector', COUNTY)
  const firm = await restaurant(world)
  await checked(world, firm, '2024-12-10')
  await checked(world, firm, '2026-03-01', { kind: 'flying' })
  await checked(world, firm, '2026-04-01', { areas: ['price'] })
  await scored(world, inspector, firm, {})
  expect(await rowsOf(world, firm)).toEqual(['2026 1 B 2026-12-10 t'])
  await checked(world, firm, '2026-10-30')
  await concluded(world, firm, '2026-10-30')
  expect(await rowsOf(world, firm)).toEqual(['2026 1 B 2026-12-10 f', '2026 2 B 2028-10-30 t'])
  await scored(world, inspector, firm, { staticTenths: 300, ground: '经营规模扩大，重新评分' })
  expect([await rowsOf(world, firm), (await gradesOf(world, firm)).map(({ grade, version }) => [grade, version])]).toEqual([['2026 1 B 2026-12-10 f', '2026 2 B 2028-10-30 f', '2026 3 C 2028-10-30 t'], [['C', 3]]])
  // A file that was never graded hears nothing.
  const other = await restaurant(world)
  await concluded(world, other, '2026-10-30')
  expect([await gradesOf(world, other), await rowsOf(world, other)]).toEqual([[], []])
})

it('who holds no food licence is not graded, and the trade is that of the licence', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const inspector = await world.officer('inspector', COUNTY)
  await expect(scored(world, inspector, await restaurant(world, { licences: [] }), {})).rejects.toMatchObject({ cause: { refusal: { code: 'subject.notFoodBusiness' } } })
  const { partyId } = await givenOrganisation(world)
  const firm = await restaurant(world, { licences: [], partyId })
  await givenLicence(world, partyId, 'FOOD_LICENCE', { facts: { 'food.operatorType': '1' } })
  await expect(scored(world, inspector, firm, {})).rejects.toMatchObject({ cause: { refusal: { code: 'subject.foodRoleKnown' } } })
  await scored(world, inspector, firm, { role: null })
  expect((await gradesOf(world, firm))[0]).toMatchObject({ role: 'seller', grade: 'B' })
  // Suspended or with its revocation being decided it is held still: the shop is checked all the more. Ended it is not.
  const file = (status: string) => restaurant(world, { licences: [{ licenceId: newId(), number: 'JY', status, type: 'FOOD_LICENCE' }] })
  const inRegister = async (status: string): Promise<Firm> => {
    const { partyId: holder } = await givenOrganisation(world)
    await world.database.pool.query('update licence set status = $2 where id = $1', [await givenLicence(world, holder, 'FOOD_LICENCE'), status])
    return restaurant(world, { licences: [], partyId: holder })
  }
  for (const status of ['suspended', 'underRevocation']) for (const one of [await file(status), await inRegister(status)]) {
    await scored(world, inspector, one, {})
    expect(await gradesOf(world, one)).toHaveLength(1)
  }
  for (const status of ['expired', 'penalised']) for (const one of [await file(status), await inRegister(status)]) await expect(scored(world, inspector, one, {})).rejects.toMatchObject({ cause: { refusal: { code: 'subject.notFoodBusiness' } } })
  const planner = await world.officer('inspectionPlanner', COUNTY)
  await expect(scored(world, planner, firm, { ground: '计划需要' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('with the new year, once, each food business gets its grade from the record of the year that ended', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const inspector = await world.officer('inspector', COUNTY)
  const [calm, bad, gone] = [await restaurant(world), await restaurant(world), await restaurant(world)]
  for (const firm of [calm, bad, gone]) await scored(world, inspector, firm, { lastFullOn: '2026-05-06', ground: '区局检查记录' })
  // Scored for the next year while this one is not over.
  const ahead = await restaurant(world)
  await scored(world, inspector, ahead, { year: 2027 })
  await world.database.pool.query("insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, 'refusedInspection', $2, '2026-11-20', '2026-11-20T10:00:00+08:00'), ($3, 'rectificationOverdue', $2, '2025-12-31', '2025-12-31T10:00:00+08:00'), ($4, 'rectificationOverdue', $5, '2026-12-01', '2026-12-01T10:00:00+08:00')", [newId(), bad.uscc, newId(), newId(), ahead.uscc])
  const recallId = await placed(world, 'recall', 'start', '召回', recallFacts.parse({ firm: { partyId: null, uscc: bad.uscc, name: '银川某餐饮店', address: '' }, product: '凉皮', batches: ['0901'], level: 1, risk: '微生物超标', knownAt: '2026-11-01T09:00:00+08:00' }))
  await world.database.pool.query("insert into case_event (case_id, version, event, from_state, to_state, actor_kind, actor_name, at, body, internal, round, salt, digest) values ($1, 9, 'expire', 'started', 'overdue', 'system', 'system', '2026-12-01T00:00:00+08:00', '{}', true, 0, 's', 'd')", [recallId])
  await world.database.pool.query("update case_file set state = 'deregistered' where id = $1", [gone.fileId])
  expect(await gradeNewYear(world.house, watch)).toBe(0)
  world.clock.set('2027-01-01T00:10:00+08:00')
  expect([await gradeNewYear(world.house, watch), await gradeNewYear(world.house, watch)]).toEqual([3, 0])
  expect((await gradesOf(world, bad))[0]).toMatchObject({ year: 2027, grade: 'D', events: ['refusedInspection', 'recallNotDone'] })
  expect(await rowsOf(world, ahead)).toEqual(['2027 1 B - f', '2027 2 C - t'])
  world.clock.set('2027-01-02T00:10:00+08:00')
  expect(await gradeNewYear(world.house, watch)).toBe(0)
  expect([await rowsOf(world, calm), await rowsOf(world, gone)]).toEqual([['2026 1 B 2028-05-06 f', '2027 1 B 2028-05-06 t'], ['2026 1 B 2028-05-06 t']])
})

it('§5.1, §5.8: candidates carry the grade, which raises the cap; a check from above spares a food business three months, one’s own twelve', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const inspector = await world.officer('inspector', COUNTY)
  const [twice, ungraded, above, own] = [await restaurant(world), await restaurant(world), await restaurant(world), await restaurant(world)]
  await scored(world, inspector, twice, { staticTenths: 400 })
  for (const firm of [twice, ungraded]) await checked(world, firm, '2026-02-01', { areas: ['price'] })
  await checked(world, above, '2025-12-10', {}, CITY)
  await checked(world, own, '2025-12-10')
  const facts = (areas: string[]) => ({ scope: { region: '640104', includesSuspended: false }, areas, plannedOn: '2026-11-10', rules: { endsOn: '2026-12-20' }, departments: [{ dept: 'SAMR', unitId: COUNTY.unitId, joined: true }] }) as unknown as DrawBatchFacts
  const pool = await poolOf(world.database.pool, { facts: facts(['food.catering']), unitId: COUNTY.unitId, openedAt: world.clock.now(), receivedAt: null }, { settings: world.house.settings, today: '2026-11-02' })
  expect(Object.fromEntries(pool.candidates.map(({ subject }) => [subject.uscc, subject.foodGrade]))).toEqual({ [twice.uscc]: 'C', [above.uscc]: null })
  expect(pool.byCode).toMatchObject({ capReached: 1, recentlyInspected: 1 })
})

it('§5.3, §5.8: a visit somebody asks for carries the class of the firm and the grade of its file, whatever is typed', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const inspector = await world.officer('inspector', COUNTY)
  const firm = await restaurant(world)
  await scored(world, inspector, firm, { staticTenths: 400 })
  const subject = { uscc: firm.uscc, name: '银川某餐饮店', address: '兴庆区新华东街66号' }
  for (const indicator of ['refusedInspection', 'penaltyGeneral']) await world.database.pool.query('insert into credit_event (source_id, indicator, uscc, on_day, at) values ($1, $2, $3, $4, $5)', [newId(), indicator, firm.uscc, '2026-10-12', '2026-10-12T10:00:00+08:00'])
  const asked = { subject, source: 'dataAlert', originId: firm.fileId, why: '网络公示地址不一致', plannedOn: '2026-11-05', areas: ['food.catering'], ...COUNTY, kind: 'clue', onSite: true }
  const propose = (input: object) => (inspector.staff as unknown as Commands)['inspectionTask']?.['propose']?.({ input })
  const { caseId = '' } = (await propose(asked)) ?? {}
  expect((await loadCase<TaskFacts>(world.house, caseId)).state.facts.subject).toMatchObject({ foodGrade: 'C', risk: 'B' })
  for (const typed of [{ foodGrade: 'D' }, { risk: 'A' }, { partyId: newId() }]) await expect(propose({ ...asked, subject: { ...subject, ...typed } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('§9: planners see whose coverage ends in 30, 60 and 90 days, of their own place, page by page', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [inspector, planner, elsewhere] = [await world.officer('inspector', COUNTY), await world.officer('inspectionPlanner', COUNTY), await world.officer('inspectionPlanner', { unitId: 'D:AAS:640104' })]
  // Last checks of 2024: due on the first of November, of December, on 1 January and 31 January 2027, and after that.
  for (const lastFullOn of ['2024-11-01', '2024-12-01', '2025-01-01', '2025-01-31', '2025-02-01', null]) await scored(world, inspector, await restaurant(world), { lastFullOn, ground: '区局检查记录' })
  const food = ({ staff }: Caller) => (staff as unknown as Food).food
  expect(await food(planner).figures()).toEqual({ overdue: 1, within: { 30: 1, 60: 2, 90: 3 }, unchecked: 1 })
  const first = await food(planner).coverage({ days: 90, limit: 3 })
  const second = await food(planner).coverage({ days: 90, limit: 3, after: first.after })
  expect([first.rows.map((row) => [row.coverageDue, row.overdue]), second.rows.map((row) => row.coverageDue), second.after]).toEqual([[['2026-11-01', true], ['2026-12-01', false], ['2027-01-01', false]], ['2027-01-31'], null])
  expect((await food(planner).coverage({ days: 30 })).rows).toHaveLength(2)
  expect([await food(elsewhere).figures(), (await food(elsewhere).coverage({})).rows]).toEqual([{ overdue: 0, within: { 30: 0, 60: 0, 90: 0 }, unchecked: 0 }, []])
  for (const role of ['windowClerk', 'creditOfficer', 'enforcementOfficer'] as const) {
    const other = food(await world.officer(role, COUNTY))
    for (const asked of [other.figures(), other.coverage({})]) await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})
