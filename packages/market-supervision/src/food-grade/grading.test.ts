import { asShipped, shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { live } from '@onewindow/casework/simulate'
import { systemPerformer } from '@onewindow/casework/case-state'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { expect, it } from 'vitest'
import { lived, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { foodModelSet } from '../configuration/sets.ts'
import { foodModelOn } from '../in-force.ts'
import { subjectType } from '../subject/case-type.ts'
import { subjectFacts, type SubjectFacts } from '../subject/schemas.ts'
import { foodEventNames, gradeLetterOn } from './grading.ts'
import type { FoodRecord } from './record.ts'

const CODE = `91640100MA7600000${usccCheckDigit('91640100MA7600000')}`
const RECORD: FoodRecord = { licensed: true, role: 'caterer', lastFullOn: null, events: [], clean: true }
const staged = (record: Partial<FoodRecord> = {}): Staged<SubjectFacts> => ({
  type: subjectType, people: [staff('inspector')], facts: subjectFacts.parse({ uscc: CODE, nameZh: '银川某餐饮有限公司', subjectType: 'enterprise', firstReportYear: 2026 }), known: () => ({ food: { ...RECORD, ...record } }),
})
const INPUT = { year: 2026, role: null, special: false, staticTenths: 150, dynamicTenths: 200, lastFullOn: null, events: [], ground: '' }
const scores = (more: object = {}, at = '2026-03-02T10:00:00+08:00') => ({ event: 'foodScored', by: staff('inspector'), input: { ...INPUT, ...more }, at }) satisfies Deed
const graded = (deeds: readonly Deed[], record: Partial<FoodRecord> = {}) => lived(staged(record), { event: 'imported' }, deeds)
const gradesOf = ({ state: { facts } }: ReturnType<typeof graded>) => facts.foodGrades.map(({ year, version, grade, lastFullOn, coverageDue }) => [year, version, grade, lastFullOn, coverageDue])

it('食品风险等级: the grade follows from the points, what is on record of the year before moves it, and 24 months run from the last full check', () => {
  expect(graded([scores()]).state.facts.foodGrades).toEqual([{
    year: 2026, version: 1, grade: 'B', totalTenths: 350, staticTenths: 150, dynamicTenths: 200, role: 'caterer', special: false, key: false, events: [], chosen: [], lastFullOn: null, statedFullOn: null, statedFor: null, nextDue: null, coverageDue: null, gradedOn: '2026-03-02', modelVersion: foodModelOn(asShipped).version,
  }])
  const [moved] = graded([scores({ special: true })], { events: ['refusedInspection', 'rectificationOverdue'], lastFullOn: '2025-08-31' }).state.facts.foodGrades
  expect(moved).toMatchObject({ grade: 'D', key: true, events: ['refusedInspection', 'rectificationOverdue'], lastFullOn: '2025-08-31', nextDue: '2025-12-31', coverageDue: '2027-08-31' })
})

it('a business not checked yet is graded by its static score alone', () => {
  expect(graded([scores({ dynamicTenths: null, staticTenths: 130 })]).state.facts.foodGrades[0]).toMatchObject({ grade: 'B', totalTenths: 325, dynamicTenths: null })
})

it.each([
  ['foodYear', { year: 2028 }, {}], ['foodYear', { year: 2025 }, {}], ['foodScoreRange', { staticTenths: 401 }, {}], ['foodScoreRange', { dynamicTenths: 601 }, {}], ['foodRoleKnown', { role: 'seller' }, {}], ['foodRoleMissing', {}, { role: null }],
  ['foodCheckLater', { lastFullOn: '2026-03-03' }, {}], ['foodEventUnknown', { events: ['badLuck'], ground: '见附件' }, {}], ['foodGroundMissing', { events: ['publicHarm'] }, {}], ['foodGroundMissing', { lastFullOn: '2026-02-01' }, {}], ['foodGroundMissing', { lastFullOn: '2026-02-01' }, { lastFullOn: '2026-01-31' }], ['foodNotClean', { events: ['cleanThreeYears'], ground: '三年无不良记录' }, { clean: false }], ['notFoodBusiness', {}, { licensed: false }],
] as const)('refused as %s', (code, input, record) => {
  expect(() => graded([scores(input)], record)).toThrow(`subject.${code}`)
})

it('a grade of the year is changed with a ground, as a new version; the next year’s stands beside it', () => {
  expect(() => graded([scores(), scores({ staticTenths: 400 })])).toThrow('subject.foodGroundMissing')
  const life = graded([scores(), scores({ staticTenths: 400, ground: '量化分值表第3项误填' }), scores({ year: 2027, lastFullOn: '2026-02-01', ground: '区局检查记录' })])
  expect(gradesOf(life)).toEqual([[2027, 1, 'B', '2026-02-01', '2028-02-01'], [2026, 3, 'C', '2026-02-01', '2028-02-01']])
  expect(['2025-12-31', '2026-12-31', '2027-01-01', '2029-05-01'].map((day) => gradeLetterOn(life.state.facts.foodGrades, day))).toEqual([null, 'C', 'B', 'B'])
  expect(life.decisions.at(-1)?.body).toMatchObject({ year: 2027, before: 'C', grade: 'B' })
})

it('a full check made since moves the days and not the grade; without one nothing is new', () => {
  const life = graded([scores({ events: ['publicHarm'], ground: '舆情通报' })])
  const hears = (record: Partial<FoodRecord>, at = '2026-06-20T09:00:00+08:00') => live(stageOf(staged(record)), life, { event: 'foodGradeComputed', by: systemPerformer, at })
  expect(() => hears({})).toThrow('subject.nothingNew')
  expect(gradesOf(hears({ lastFullOn: '2026-06-18', events: ['refusedInspection'] }))).toEqual([[2026, 2, 'C', '2026-06-18', '2028-06-18']])
})

it('with the new year comes its grade: the same points, and what the record of the year that ended says', () => {
  const life = graded([scores({ events: ['certifiedManagementSystem'], ground: 'ISO 22000 证书' })], { lastFullOn: '2025-11-30' })
  expect(gradesOf(life)).toEqual([[2026, 1, 'A', '2025-11-30', '2027-11-30']])
  const later = live(stageOf(staged({ events: ['recallNotDone'], lastFullOn: '2026-09-01' })), life, { event: 'foodGradeComputed', by: systemPerformer, at: '2027-01-01T00:10:00+08:00' })
  expect(gradesOf(later)).toEqual([[2027, 1, 'C', '2026-09-01', '2028-09-01'], [2026, 1, 'A', '2025-11-30', '2027-11-30']])
  expect(later.state.facts.foodGrades[0]).toMatchObject({ events: ['recallNotDone'], gradedOn: '2027-01-01', nextDue: '2027-03-01' })
  expect(later.decisions.at(-1)?.body).toMatchObject({ year: 2027, before: 'A', grade: 'C' })
  expect(() => live(stageOf(staged({ events: ['recallNotDone'], lastFullOn: '2026-09-01' })), later, { event: 'foodGradeComputed', by: systemPerformer, at: '2027-01-02T00:10:00+08:00' })).toThrow('subject.nothingNew')
})

it('a full check that is stated needs no ground where the record has a later one, and a scoring anew takes back a wrong one; only the record is carried on by itself', () => {
  expect(gradesOf(graded([scores({ lastFullOn: '2024-01-05' })], { lastFullOn: '2025-08-31' }))).toEqual([[2026, 1, 'B', '2025-08-31', '2027-08-31']])
  const wrong = scores({ lastFullOn: '2026-02-20', ground: '区局检查记录' })
  const anew = (more: object) => gradesOf(graded([wrong, scores({ ground: '日期误填，重新评分', ...more })], { lastFullOn: '2025-08-31' }))
  expect([anew({ lastFullOn: '2026-01-20' }), anew({})]).toEqual([[[2026, 2, 'B', '2026-01-20', '2028-01-20']], [[2026, 2, 'B', '2025-08-31', '2027-08-31']]])
  // A scoring of the next year leaves what was stated before, the first and any other; taken back where it was stated, it is gone from both.
  const next = [wrong, scores({ year: 2027 })]
  const more = [[], [scores({ year: 2027, staticTenths: 160, ground: '量化分值表第3项误填' })], [scores({ ground: '日期误填，重新评分' })]].map((deeds) => gradesOf(graded([...next, ...deeds])))
  expect(more).toEqual([
    [[2027, 1, 'B', '2026-02-20', '2028-02-20'], [2026, 1, 'B', '2026-02-20', '2028-02-20']], [[2027, 2, 'B', '2026-02-20', '2028-02-20'], [2026, 1, 'B', '2026-02-20', '2028-02-20']], [[2027, 2, 'B', null, null], [2026, 2, 'B', null, null]],
  ])
})

it('a check stated for one year is kept by the scorings of the next, until a date is given or that one is taken back', () => {
  const carried = live(stageOf(staged()), graded([scores({ lastFullOn: '2026-02-20', ground: '区局检查记录' })]), { event: 'foodGradeComputed', by: systemPerformer, at: '2027-01-01T00:10:00+08:00' })
  const march = (before: typeof carried, more: object) => live(stageOf(staged()), before, scores({ year: 2027, ground: '年度评分', ...more }, '2027-03-02T10:00:00+08:00'))
  const yearly = march(carried, { staticTenths: 160 })
  expect(gradesOf(yearly)).toEqual([[2027, 2, 'B', '2026-02-20', '2028-02-20'], [2026, 1, 'B', '2026-02-20', '2028-02-20']])
  const wrong = march(yearly, { lastFullOn: '2027-01-15' })
  expect([gradesOf(wrong)[0], gradesOf(march(wrong, {}))[0]]).toEqual([[2027, 3, 'B', '2027-01-15', '2029-01-15'], [2027, 4, 'B', '2026-02-20', '2028-02-20']])
})

it('a check stated by a scoring in advance counts for the year that is scored after it, and stays where it is', () => {
  const life = graded([scores({ year: 2027, lastFullOn: '2026-02-20', ground: '区局检查记录' }), scores()])
  expect(gradesOf(life)).toEqual([[2027, 1, 'B', '2026-02-20', '2028-02-20'], [2026, 1, 'B', '2026-02-20', '2028-02-20']])
})

it('what a scoring in advance stated hides the check stated for this year no longer than it stands', () => {
  const both = [scores({ lastFullOn: '2026-02-20', ground: '区局检查记录' }), scores({ year: 2027, lastFullOn: '2026-03-01', ground: '区局检查记录' })]
  const [kept, ahead, here] = [[], [scores({ year: 2027, ground: '日期误填，重新评分' })], [scores({ ground: '日期误填，重新评分' })]].map((deeds) => gradesOf(graded([...both, ...deeds])).map(([year, , , lastFullOn]) => [year, lastFullOn]))
  expect([kept, ahead, here]).toEqual([[[2027, '2026-03-01'], [2026, '2026-03-01']], [[2027, '2026-02-20'], [2026, '2026-02-20']], [[2027, '2026-03-01'], [2026, '2026-03-01']]])
})

it('a check of before the year that stated it was kept is taken back by nobody’s empty field', () => {
  const before = graded([scores({ lastFullOn: '2026-02-20', ground: '区局检查记录' })])
  const [grade] = before.state.facts.foodGrades
  const migrated = { ...before, state: { ...before.state, facts: { ...before.state.facts, foodGrades: [{ ...(grade as NonNullable<typeof grade>), statedFor: null }] } } }
  expect(gradesOf(live(stageOf(staged()), migrated, scores({ ground: '重新评分' })))).toEqual([[2026, 2, 'B', '2026-02-20', '2028-02-20']])
})

it('what was chosen in advance and is no event of the model any more moves nothing; the year begins, and visits are heard of', () => {
  const early = graded([scores({ year: 2027, events: ['publicHarm'], ground: '舆情通报' }, '2026-11-02T10:00:00+08:00')])
  const model = foodModelOn(asShipped)
  const settings: Settings = { ...shippedSettings, on: (set, day) => (set.key === foodModelSet.key ? { ...model, up: model.up.filter(({ event }) => event !== 'publicHarm') } as never : shippedSettings.on(set, day)) }
  const begun = live(stageOf({ ...staged({ lastFullOn: '2026-12-30' }), settings }), early, { event: 'foodGradeComputed', by: systemPerformer, at: '2027-01-01T00:10:00+08:00' })
  expect(begun.state.facts.foodGrades[0]).toMatchObject({ year: 2027, version: 2, grade: 'B', events: [], chosen: ['publicHarm'], lastFullOn: '2026-12-30' })
})

it('a grade scored in advance looks back on its year once that is over, whatever was chosen when it was scored', () => {
  const computed = (record: Partial<FoodRecord>, before: ReturnType<typeof graded>, at: string) => live(stageOf(staged(record)), before, { event: 'foodGradeComputed', by: systemPerformer, at })
  const early = graded([scores(), scores({ year: 2027, events: ['publicHarm', 'cleanThreeYears'], ground: '舆情通报' }, '2026-11-02T10:00:00+08:00')])
  expect(() => computed({ events: ['refusedInspection'] }, early, '2026-12-31T23:00:00+08:00')).toThrow('subject.nothingNew')
  const begun = computed({ events: ['refusedInspection'], clean: false }, early, '2027-01-01T00:10:00+08:00')
  expect(begun.state.facts.foodGrades[0]).toMatchObject({ year: 2027, version: 2, grade: 'D', events: ['refusedInspection', 'publicHarm'], gradedOn: '2027-01-01' })
  expect(begun.decisions.at(-1)?.body).toMatchObject({ year: 2027, before: 'C', grade: 'D' })
  expect(() => computed({ events: ['refusedInspection', 'recallNotDone'] }, begun, '2027-01-02T00:10:00+08:00')).toThrow('subject.nothingNew')
})

it('what moves a grade is chosen by the names of the published model', () => {
  const { up, down } = foodModelOn(asShipped)
  expect(foodEventNames(foodModelOn(asShipped)).map(({ code }) => code)).toEqual([...up, ...down].map(({ event }) => event))
})
