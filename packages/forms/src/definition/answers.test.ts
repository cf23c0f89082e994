import { describe, expect, it } from 'vitest'
import { schemaOf } from '../../test/catalogue.ts'
import { answerDocumentSchema } from './answer-schemas.ts'
import { type AnswerDocument, explainCorrection, splitSensitive, typeAnswer, valuesOf, withValues } from './answers.ts'
import { type KnownFacts, prefill } from './prefill.ts'
import { summaryOf } from './summary.ts'
import { validateForm } from './validate.ts'

const today = '2026-11-24'
const food = schemaOf('food-operation-licence-new')
const licence = {
  kind: 'licence',
  ref: 'BIZ_LICENCE:1',
  labelZh: '营业执照',
  labelEn: 'Business licence',
  updatedOn: '2026-03-01',
} as const
const facts: KnownFacts = {
  'org.name': { value: ' 银川沙枣花餐饮管理有限公司 ', source: licence },
  'org.uscc': { value: '91640104MA7HK3W2X0', source: licence },
  'marriage.day': { value: '2020-02-02', source: licence },
  'premises.leaseEndDate': { value: '2029-02-28', source: { kind: 'earlierCase', labelZh: '以前的办件', labelEn: 'An earlier case' } },
}

describe('数据预填: what is known is not asked again', () => {
  const filled = prefill(food, facts, {}, today)
  it('takes what the form asks and would accept, with its source', () => {
    expect(filled['org.name']).toEqual({
      value: '银川沙枣花餐饮管理有限公司',
      source: 'licence',
      sourceRef: 'BIZ_LICENCE:1',
      updatedOn: '2026-03-01',
      sourceLabel: { zh: '营业执照', en: 'Business licence' },
    })
    expect(Object.keys(filled).sort()).toEqual(['org.name', 'premises.leaseEndDate'])
  })
  it('leaves out a fact that the form would refuse', () => expect(filled['org.uscc']).toBeUndefined())
  it('never writes over what the person typed', () => {
    const typed = typeAnswer({}, 'org.name', '甲公司')
    expect(prefill(food, facts, typed, today)['org.name']).toEqual({ value: '甲公司', source: 'typed' })
  })
  it('a correction is the person’s own, remembers its source and takes a reason', () => {
    const corrected = explainCorrection(typeAnswer(filled, 'org.name', '乙公司'), 'org.name', '昨天改了名')
    const again = typeAnswer(corrected, 'org.name', '丙公司')
    expect(again['org.name']).toMatchObject({
      value: '丙公司',
      source: 'typed',
      corrected: { source: 'licence', sourceRef: 'BIZ_LICENCE:1', note: '昨天改了名' },
    })
    expect(prefill(food, facts, again, today)['org.name']?.value).toBe('丙公司')
    expect(answerDocumentSchema.parse(again)).toEqual(again)
  })
  it('without a correction there is nothing to explain', () => expect(explainCorrection(filled, 'org.name', 'x')).toBe(filled))
})

describe('the answer document', () => {
  const document: AnswerDocument = {
    'org.name': { value: '甲', source: 'typed' },
    'org.legalRep.idNumber': { value: '640104199001010011', source: 'party' },
    'no.such': { value: 1, source: 'typed' },
  }
  it('parts sensitive answers from plain ones; what it does not know counts as sensitive', () => {
    const { plain, sensitive } = splitSensitive(food, document)
    expect([Object.keys(plain), Object.keys(sensitive)]).toEqual([['org.name'], ['org.legalRep.idNumber', 'no.such']])
  })
  it('keeps the sources when it takes the judged values, and drops what is no longer asked', () => {
    const draft: AnswerDocument = {
      ...prefill(food, facts, {}, today),
      'premises.usageRight': { value: 'OWN', source: 'typed' },
      'premises.area': { value: '８０', source: 'typed' },
    }
    const stored = withValues(draft, validateForm(food, valuesOf(draft), { today, language: 'zh' }).answers)
    expect(Object.entries(stored).map(([key, { value, source }]) => [key, value, source])).toEqual([
      ['org.name', '银川沙枣花餐饮管理有限公司', 'licence'],
      ['premises.usageRight', 'OWN', 'typed'],
      ['premises.area', 80, 'typed'],
    ])
  })
  it('refuses a key that is no semantic key and a source that is none', () => {
    expect(answerDocumentSchema.safeParse({ 'org name': { value: 1, source: 'typed' } }).success).toBe(false)
    expect(answerDocumentSchema.safeParse({ 'org.name': { value: 1, source: 'hearsay' } }).success).toBe(false)
  })
})

describe('rows of people', () => {
  it('are sealed and covered as a whole when they hold identity numbers, though the catalogue does not mark them', () => {
    const schema = schemaOf('company-establishment')
    const document = { 'org.shareholders': { value: [{ name: '马晓燕', idNumber: '640104198804120048', contribution: 10 }], source: 'typed' as const } }
    expect(Object.keys(splitSensitive(schema, document).sensitive)).toEqual(['org.shareholders'])
    expect(JSON.stringify(summaryOf(schema, document, { language: 'zh', reveal: false }))).not.toContain('640104198804120048')
  })
})
