import { describe, expect, it } from 'vitest'
import { checkConfiguration, type ConfigurationFiles } from './checks.ts'
import { shippedFiles } from './shipped.ts'

type Place = (string | number)[]

/** The shipped files with one value changed; undefined takes it away. */
function changed(file: keyof ConfigurationFiles, path: Place, value: unknown): ConfigurationFiles {
  const files = shippedFiles()
  const holder = path.slice(0, -1).reduce((inner: unknown, key) => (inner as Record<string | number, unknown>)[key], files[file]) as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return files
}

const faultsOf = (files: ConfigurationFiles) => {
  const answer = checkConfiguration(files)
  return answer.ok ? [] : answer.faults.map(({ entry, field, code }) => [entry, field, code].join(' · '))
}

describe('a configuration with a fault names the entry and is not published', () => {
  it('the shipped one has none', () => {
    expect(faultsOf(shippedFiles())).toEqual([])
  })

  it.each<[string, keyof ConfigurationFiles, Place, unknown, string]>([
    ['a code twice', 'causes', [1, 'code'], 'MS01', 'causes · code · duplicate'],
    ['an unknown scale', 'causes', [0, 'scale'], 'weight', 'MS01 · scale · scaleUnknown'],
    ['a range upside down', 'causes', [8, 'clauses', 0, 'fine'], ['range', 500, 100], 'MS09 · clauses.0.fine · rangeReversed'],
    ['multiples upside down', 'causes', [13, 'clauses', 0, 'fine'], ['multiple', 3, 1, 1, 1], 'MS14 · clauses.0.fine · rangeReversed'],
    ['a multiple of nothing', 'causes', [13, 'clauses', 0, 'base'], undefined, 'MS14 · clauses.0 · multipleWithoutBase'],
    ['a limit of nothing', 'causes', [0, 'clauses', 0, 'base'], undefined, 'MS01 · clauses.0 · baseLimitWithoutBase'],
    ['a clause nobody reaches', 'causes', [9, 'clauses', 0], { fine: ['none'] }, 'MS10 · clauses.1 · clauseUnreachable'],
    ['coercion by any and all', 'causes', [0, 'coercion', 'all'], ['safetyRisk'], 'MS01 · coercion · coercionConditions'],
    ['a broken shape', 'causes', [2, 'zh'], '', 'MS03 · zh · shape'],
    ['an unknown key', 'causes', [3, 'colour'], 'red', 'MS04 ·  · shape'],
    ['caps that are not 100', 'discretion', ['factors', 0, 'cap'], 25, 'discretion · factors · capsNotHundred'],
    ['a factor twice', 'discretion', ['factors', 1, 'id'], 'fault', 'discretion · factors · factorsIncomplete'],
    ['points that fall', 'discretion', ['factors', 3, 'steps', 2, 'points'], 4, 'consequence · steps · pointsAscending'],
    ['days that fall', 'discretion', ['factors', 2, 'steps', 1, 'upTo'], 1, 'duration · steps · limitsAscending'],
    ['a last step with a limit', 'discretion', ['factors', 4, 'steps', 2, 'upTo'], 9, 'record · steps · limitsAscending'],
    ['limits of scale that fall', 'discretion', ['scales', 2, 'limits', 3], 1, 'turnover · limits · limitsAscending'],
    ['bands that overlap', 'discretion', ['bands', 'upperFrom'], 31, 'discretion · bands · bandsReversed'],
    ['no step for large amounts', 'discretion', ['rounding', 3, 'maxUpToFen'], 99_999_999, 'discretion · rounding · roundingOpen'],
    ['a knob beyond the law', 'knobs', ['onTheSpotFine', 'value', 'person'], 20_001, 'onTheSpotFine · person · aboveLaw'],
    ['a knob of the wrong kind', 'knobs', ['lateDailyPercent', 'value'], 4, 'lateDailyPercent ·  · shape'],
    ['a missing knob', 'knobs', ['reviewDays'], undefined, 'reviewDays ·  · shape'],
    ['a knob nobody knows', 'knobs', ['colour'], { zh: '色', en: 'Colour', unit: 'count', source: 'own', basis: 'own', value: 1 }, 'knobs ·  · shape'],
    ['a default above the maximum', 'knobs', ['correctionDays', 'value'], 31, 'correctionDays ·  · aboveMaximum'],
    ['a paper in two sections', 'checklists', ['caseFile', 'sections', 9, 'papers', 0], 'EN-D29', 'caseFile · sections · duplicate'],
    ['a paper in none', 'checklists', ['caseFile', 'required', 'penalty', 0], 'EN-D98', 'caseFile · required.penalty · paperInNoSection'],
    ['an entry twice', 'checklists', ['checklists', 0, 'entries', 1, 'id'], 'power', 'review · entries · duplicate'],
    ['an outcome without its list', 'checklists', ['caseFile', 'required', 'withdrawn'], undefined, 'checklists · caseFile.required.withdrawn · shape'],
  ])('%s', (_what, file, path, value, expected) => {
    expect(faultsOf(changed(file, path, value))).toContain(expected)
  })

  it('says it in both languages', () => {
    const answer = checkConfiguration(changed('causes', [0, 'scale'], 'weight'))
    expect(answer.ok ? null : answer.faults[0]).toMatchObject({ zh: '没有规模档次weight', en: 'There are no steps of scale weight' })
  })
})
