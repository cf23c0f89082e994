import { faultsOfContent } from '@onewindow/casework/configuration/check-content'
import type { AnySet, Beside } from '@onewindow/casework/configuration/set'
import { readContent, shippedOf } from '@onewindow/casework/configuration/settings'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { notFileInput } from '../clue/schemas.ts'
import { en } from '../locales/en.ts'
import { zh } from '../locales/zh.ts'
import { PAPERS_OF } from '../matter/case-file-papers.ts'
import { suspendInput, terminateInput } from '../ordinary-case/schemas.ts'
import type { Cause } from './cause.ts'
import { circumstanceId } from './discretion-model.ts'
import { fault } from './fault.ts'
import { knobs } from './knobs.ts'
import { causesSet, checklistsSet, discretionSet, enforcementSets, knobsSet } from './sets.ts'

type Place = (string | number)[]
type Name = 'causes' | 'discretion' | 'knobs' | 'checklists'
const SETS = { causes: causesSet, discretion: discretionSet, knobs: knobsSet, checklists: checklistsSet } as unknown as Record<Name, AnySet>

/** The shipped content with one value changed; undefined takes it away. */
function changed(name: Name, path: Place, value: unknown): unknown {
  const content = structuredClone(SETS[name].shipped)
  const holder = path.slice(0, -1).reduce((inner: unknown, key) => (inner as Record<string | number, unknown>)[key], content) as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value !== undefined) holder[last] = value
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return content
}

const faultsOf = (name: Name, content: unknown, beside: Beside = shippedOf) => faultsOfContent(SETS[name], content, beside)

describe('a content with a fault is told by the path of the field, in both languages', () => {
  it.each(enforcementSets.map((set): [string, AnySet] => [set.key, set]))('%s ships without one', (_key, set) => {
    expect(faultsOfContent(set, set.shipped, shippedOf)).toEqual([])
  })

  it.each<[string, Name, Place, unknown, ReturnType<typeof fault>]>([
    ['a code twice', 'causes', [1, 'code'], 'MS01', fault('1.code', 'duplicate', { key: 'MS01' })],
    ['a cause taken out', 'causes', [3], undefined, fault('', 'causeGone', { code: 'MS04' })],
    ['an unknown scale', 'causes', [0, 'scale'], 'weight', fault('0.scale', 'scaleUnknown', { scale: 'weight' })],
    ['a range upside down', 'causes', [8, 'clauses', 0, 'fine'], { kind: 'range', least: 500, most: 100 }, fault('8.clauses.0.fine.least', 'rangeReversed')],
    ['multiples upside down', 'causes', [13, 'clauses', 0, 'fine'], { kind: 'multiple', least: 3, leastOf: 2, most: 1 }, fault('13.clauses.0.fine.least', 'rangeReversed')],
    ['a multiple of nothing', 'causes', [13, 'clauses', 0, 'base'], undefined, fault('13.clauses.0.base', 'multipleWithoutBase')],
    ['a limit of nothing', 'causes', [0, 'clauses', 0, 'base'], undefined, fault('0.clauses.0.base', 'baseLimitWithoutBase')],
    ['a clause nobody reaches', 'causes', [9, 'clauses', 0], { fine: { kind: 'none' } }, fault('9.clauses.1', 'clauseUnreachable')],
    ['coercion by any and all', 'causes', [0, 'coercion', 'all'], ['safetyRisk'], fault('0.coercion.any', 'coercionConditions')],
    ['caps that are not 100', 'discretion', ['factors', 0, 'cap'], 25, fault('factors', 'capsNotHundred', { sum: 105 })],
    ['a factor twice', 'discretion', ['factors', 1, 'id'], 'fault', fault('factors', 'factorsIncomplete')],
    ['a circumstance gone', 'discretion', ['circumstances', 0], undefined, fault('circumstances', 'circumstanceGone', { id: 'minor14to18' })],
    ['a circumstance twice', 'discretion', ['circumstances', 11], { id: 'merit', zh: '立功', en: 'Merit', effect: 'lighten', basis: '行政处罚法 §32' }, fault('circumstances.11.id', 'duplicate', { key: 'merit' })],
    ['points that fall', 'discretion', ['factors', 3, 'steps', 2, 'points'], 4, fault('factors.3.steps', 'pointsAscending')],
    ['days that fall', 'discretion', ['factors', 2, 'steps', 1, 'upTo'], 1, fault('factors.2.steps', 'stepsAscending')],
    ['a last step with a limit', 'discretion', ['factors', 4, 'steps', 2, 'upTo'], 9, fault('factors.4.steps', 'stepsAscending')],
    ['four steps of scale', 'discretion', ['factors', 1, 'steps', 1], undefined, fault('factors.1.steps', 'scaleSteps')],
    ['limits of scale that fall', 'discretion', ['scales', 2, 'limits', 3], 1, fault('scales.2.limits', 'limitsAscending')],
    ['bands that overlap', 'discretion', ['bands', 'upperFrom'], 31, fault('bands.upperFrom', 'bandsReversed')],
    ['no step for large amounts', 'discretion', ['rounding', 3, 'maxUpToFen'], 99_999_999, fault('rounding', 'roundingOpen')],
    ['a fine on the spot beyond the law', 'knobs', ['onTheSpotFine', 'value', 'person'], 20_001, fault('onTheSpotFine.value.person', 'aboveLaw', { yuan: 200 })],
    ['one for organisations', 'knobs', ['onTheSpotFine', 'value', 'organization'], 300_001, fault('onTheSpotFine.value.organization', 'aboveLaw', { yuan: 3000 })],
    ['money taken beyond the law', 'knobs', ['collectUpTo', 'value'], 10_001, fault('collectUpTo.value', 'aboveLaw', { yuan: 100 })],
    ['a reserved fine beyond the law', 'knobs', ['municipalFoodFine', 'value'], 30_000_001, fault('municipalFoodFine.value', 'aboveLaw', { yuan: 300_000 })],
    ['a default above the maximum', 'knobs', ['correctionDays', 'value'], 31, fault('correctionDays.value', 'aboveMaximum', { maximum: 30 })],
    ['a maximum no order can reach', 'knobs', ['correctionDaysMax', 'value'], 31, fault('correctionDaysMax.value', 'aboveMaximum', { maximum: 30 })],
    ['a paper in two sections', 'checklists', ['caseFile', 'sections', 9, 'papers', 0], 'EN-D29', fault('caseFile.sections.9.papers', 'duplicate', { key: 'EN-D29' })],
    ['a section twice', 'checklists', ['caseFile', 'sections', 1, 'id'], 'decision', fault('caseFile.sections.1.id', 'duplicate', { key: 'decision' })],
    ['a paper in no section', 'checklists', ['caseFile', 'sections', 9, 'papers', 1], undefined, fault('caseFile.required.penalty', 'paperInNoSection', { paper: 'EN-D33' })],
    ['a paper nothing issues', 'checklists', ['caseFile', 'required', 'penalty', 0], 'EN-D41', fault('caseFile.required.penalty', 'paperNeverFiled', { paper: 'EN-D41' })],
    ['a paper only other outcomes have', 'checklists', ['caseFile', 'required', 'onTheSpot', 1], 'EN-D29', fault('caseFile.required.onTheSpot', 'paperNeverFiled', { paper: 'EN-D29' })],
    ['a decision in a file without one', 'checklists', ['caseFile', 'required', 'withdrawn', 2], 'EN-D29', fault('caseFile.required.withdrawn', 'paperNeverFiled', { paper: 'EN-D29' })],
    ['a list gone', 'checklists', ['checklists', 0], undefined, fault('checklists', 'checklistGone', { id: 'review', zh: '审核要点', en: 'What a review looks at' })],
    ['a ground gone that people choose', 'checklists', ['checklists', 3, 'entries', 0], undefined, fault('checklists.3.entries', 'entryGone', { id: 'noSuccessor', zh: '当事人死亡或者终止，且无权利义务承受人', en: 'Dead or ended without a successor' })],
    ['an entry twice', 'checklists', ['checklists', 0, 'entries', 1, 'id'], 'power', fault('checklists.0.entries.1.id', 'duplicate', { key: 'power' })],
    ['a list twice', 'checklists', ['checklists', 4, 'id'], 'review', fault('checklists.4.id', 'duplicate', { key: 'review' })],
  ])('%s', (_what, name, path, value, expected) => {
    expect(faultsOf(name, changed(name, path, value))).toContainEqual(expected)
    expect([/\p{Script=Han}/u.test(expected.zh), expected.en === expected.zh]).toEqual([true, false])
  })

  it.each<[string, Name, Place, unknown, string]>([
    ['a broken shape', 'causes', [2, 'zh'], '', '2.zh'],
    ['a range without its end', 'causes', [8, 'clauses', 0, 'fine'], { kind: 'range', least: 500 }, '8.clauses.0.fine.most'],
    ['a multiple beyond reason', 'causes', [13, 'clauses', 0, 'fine'], { kind: 'multiple', least: 1, most: 10_001 }, '13.clauses.0.fine.most'],
    ['a knob of the wrong kind', 'knobs', ['lateDailyPercent', 'value'], 4, 'lateDailyPercent.value'], ['a missing knob', 'knobs', ['reviewDays'], undefined, 'reviewDays'],
    ['a knob nobody knows', 'knobs', ['colour'], { value: 1, source: 'own', basis: '产品默认值' }, ''], ['an outcome without its papers', 'checklists', ['caseFile', 'required', 'withdrawn'], undefined, 'caseFile.required.withdrawn'],
  ])('%s is told by its path', (_what, name, path, value, expected) => {
    expect(faultsOf(name, changed(name, path, value)).map((one) => one.path)).toEqual([expected])
  })

  it('a version published with a setting that is gone is read without it', () => {
    const older = { ...knobsSet.shipped as object, leaseSize: { value: 20, source: 'own', basis: '行政处罚法 §52' } }
    expect(faultsOf('knobs', older)).toEqual([])
    expect(readContent(knobsSet, older, 1)).toEqual(shippedOf(knobsSet))
    expect(Object.keys((z.toJSONSchema(knobsSet.schema, { io: 'input', unrepresentable: 'any' }) as { properties: object }).properties), 'the form is drawn of what is read').toEqual(Object.keys(knobs.shape))
  })

  it('points of a review are the administrator’s own', () => {
    expect(faultsOf('checklists', changed('checklists', ['checklists', 0, 'entries', 0], undefined))).toEqual([])
  })

  it('a cause is closed, not taken out, and a new one may stand beside it', () => {
    const causes = changed('causes', [3, 'retired'], true) as Cause[]
    expect(faultsOf('causes', [...causes, { ...causes[3], code: 'MS40', retired: false }])).toEqual([])
  })

  it('causes and the model are read together as they will stand', () => {
    const scales = shippedOf(discretionSet).scales.filter(({ id }) => id !== 'shopArea')
    const beside: Beside = (set) => (set.key === discretionSet.key ? ({ ...shippedOf(discretionSet), scales } as never) : shippedOf(set))
    expect(faultsOf('causes', causesSet.shipped, beside)).toContainEqual(fault('3.scale', 'scaleUnknown', { scale: 'shopArea' }))
  })
})

it('every ground that can be chosen stands in its list', () => {
  const chosen = { notFileReasons: notFileInput.shape.reason.options, suspensionGrounds: suspendInput.shape.ground.options, terminationGrounds: terminateInput.shape.ground.options }
  const listed = Object.fromEntries(shippedOf(checklistsSet).checklists.map(({ id, entries }) => [id, entries.map((entry) => entry.id)]))
  for (const [list, grounds] of Object.entries(chosen)) expect(listed[list]).toEqual(expect.arrayContaining(grounds))
})

it('whatever a shipped cause names by a word is shown in both languages', () => {
  const named = shippedOf(causesSet).flatMap(({ group, scale, also, coercion }) => [group, scale, ...also, ...(coercion?.any ?? []), ...(coercion?.all ?? [])])
  expect([...new Set(named)].filter((word) => !causesSet.words.zh[`@${word}`] || !causesSet.words.en[`@${word}`])).toEqual([])
})

it('every paper a file holds or asks for is called by its name, in the form of the set, in its faults and in the refusal of a file that lacks it', () => {
  const { sections, required } = shippedOf(checklistsSet).caseFile
  const codes = [...new Set([...sections.flatMap(({ papers }) => papers), ...Object.values(required).flat(), ...Object.values(PAPERS_OF).flatMap((held) => [...held])])]
  const nameless = ({ zh, en }: { zh: Readonly<Record<string, unknown>>; en: Readonly<Record<string, unknown>> }, keyOf: (code: string) => string) => codes.filter((code) => !zh[keyOf(code)] || !en[keyOf(code)])
  expect(nameless(checklistsSet.words, (code) => `@${code}`)).toEqual([])
  expect(nameless({ zh, en }, (code) => `paper.${code}`)).toEqual([])
  expect(fault('', 'paperNeverFiled', { paper: 'EN-D29' })).toMatchObject({ zh: expect.stringContaining('“行政处罚决定书”（EN-D29）') as string, en: expect.stringContaining('“Penalty decision” (EN-D29)') as string })
  expect(fault('', 'circumstanceGone', { id: 'minor14to18' })).toMatchObject({ zh: expect.stringContaining('已满十四周岁不满十八周岁') as string, en: expect.stringContaining('aged 14 to 18') as string })
})

it('every circumstance officers can choose has a name', () => {
  expect(circumstanceId.options.filter((id) => !discretionSet.words.zh[`@${id}`] || !discretionSet.words.en[`@${id}`])).toEqual([])
})
