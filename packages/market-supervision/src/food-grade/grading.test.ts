import { asShipped } from '@onewindow/casework/configuration/settings'
import { live } from '@onewindow/casework/simulate'
import { systemPerformer } from '@onewindow/casework/case-state'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { expect, it } from 'vitest'
import { lived, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
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
const scores = (more: object = {}, at = '2026-03-02T10:00:00+08:00'): Deed => ({ event: 'foodScored', by: staff('inspector'), input: { ...INPUT, ...more }, at })
const graded = (deeds: readonly Deed[], record: Partial<FoodRecord> = {}) => lived(staged(record), { event: 'imported' }, deeds)
const gradesOf = ({ state: { facts } }: ReturnType<typeof graded>) => facts.foodGrades.map(({ year, version, grade, lastFullOn, coverageDue }) => [year, version, grade, lastFullOn, coverageDue])

it('食品风险等级: the grade follows from the points, what is on record of the year before moves it, and 24 months run from the last full check', () => {
  expect(graded([scores()]).state.facts.foodGrades).toEqual([{
    year: 2026, version: 1, grade: 'B', totalTenths: 350, staticTenths: 150, dynamicTenths: 200, role: 'caterer', special: false, key: false, events: [], chosen: [], lastFullOn: null, statedFullOn: null, nextDue: null, coverageDue: null, gradedOn: '2026-03-02', modelVersion: foodModelOn(asShipped).version,
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
  // A first scoring of the next year leaves what was stated before; taken back there, it is gone from both.
  const next = [wrong, scores({ year: 2027 })]
  expect([gradesOf(graded(next)), gradesOf(graded([...next, scores({ year: 2027, ground: '日期误填，重新评分' })]))]).toEqual([
    [[2027, 1, 'B', '2026-02-20', '2028-02-20'], [2026, 1, 'B', '2026-02-20', '2028-02-20']], [[2027, 2, 'B', null, null], [2026, 2, 'B', null, null]],
  ])
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
