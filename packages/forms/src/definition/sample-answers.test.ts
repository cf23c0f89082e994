import { describe, expect, it } from 'vitest'
import { catalogue, schemaOf } from '../../test/catalogue.ts'
import { conditionsInWords } from './condition-words.ts'
import { sampleAnswers } from './sample-answers.ts'
import { validateForm } from './validate.ts'

const today = '2026-11-24'

describe('试运行: every form of the catalogue has answers it accepts', () => {
  it.each(catalogue.items.map(({ slug }) => slug))('%s', (slug) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const answers = sampleAnswers(schemaOf(slug), { today, seed })
      expect(validateForm(schemaOf(slug), answers, { today, language: 'zh' }).errors).toEqual([])
      expect(sampleAnswers(schemaOf(slug), { today, seed })).toEqual(answers)
    }
  })
  it('takes given facts', () => {
    const answers = sampleAnswers(schemaOf('food-operation-licence-new'), { today, facts: { 'org.name': '银川沙枣花餐饮管理有限公司' } })
    expect(answers['org.name']).toBe('银川沙枣花餐饮管理有限公司')
  })
  it('a form that contradicts itself is found out', () => {
    const schema = structuredClone(schemaOf('food-operation-licence-new'))
    Object.assign(schema.properties.orgContactPhone!, { maxLength: 5 })
    expect(() => sampleAnswers(schema, { today })).toThrow('accepts none')
  })
})

describe('conditions as sentences', () => {
  it.each([
    [
      'food-operation-licence-new',
      '场所使用权是租赁时，须填租赁到期日。',
      'When the right to use premises is Rented, the lease end date must be given.',
    ],
    ['wheelchair-fuel-subsidy', '残疾类别只能是肢体或多重。', 'The disability category can only be Physical or Multiple.'],
    [
      'disability-subsidies',
      '申请补贴类别包括重度残疾人护理补贴时，残疾等级只能是一级或二级。',
      'When the subsidy kinds include Nursing subsidy for severe disability, the disability level can only be Level 1 or Level 2.',
    ],
  ])('%s', (slug, zh, en) => {
    const schema = schemaOf(slug)
    expect([conditionsInWords(schema, 'zh')[0], conditionsInWords(schema, 'en')[0]]).toEqual([zh, en])
  })
})
