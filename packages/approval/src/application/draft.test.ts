import { describe, expect, it } from 'vitest'
import { citizen, course } from '../../test/drive.ts'
import { submitted } from '../../test/roads.ts'
import { answersOf } from './answers.ts'

const BEGIN = { partyId: '019d0000-0000-7000-8000-000000000001', implementationId: '019d0000-0000-7000-8000-000000000011' }
const begun = () => course().do('startDraft', { by: citizen, input: BEGIN })
const typed = (value: unknown) => ({ value, source: 'typed' as const })
const draft = (answers: Record<string, unknown>) => ({
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, typed(value)])),
  consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files: [], removed: [],
})

describe('a draft keeps what was typed', () => {
  it.each([
    ['org.legalRep.idNumber', '64010419900307'], ['org.uscc', '不知道'], ['premises.area', '八十平'], ['org.contact.phone', '138'],
    ['premises.regionCode', '999999'],
  ])('%s typed as %s is kept although it is wrong', (key, value) => {
    const { state } = begun().do('saveDraft', { by: citizen, input: draft({ [key]: value }) })
    expect(answersOf(state.facts)[key]?.value).toBe(value)
  })

  it('more than a case can hold is refused; what was saved before stays', () => {
    const run = begun().do('saveDraft', { by: citizen, input: draft({ 'org.name': '银川味来餐饮有限公司' }) })
    const long = draft({ 'org.name': '银川味来餐饮有限公司', 'premises.address': '长'.repeat(30_000) })
    expect(() => run.do('saveDraft', { by: citizen, input: long })).toThrow('formInvalid')
    expect(answersOf(run.state.facts)['org.name']?.value).toBe('银川味来餐饮有限公司')
  })

  it('a form with something wrong is not sent', () => {
    expect(() => submitted({ facts: { answers: { 'premises.area': typed('八十平') } } })).toThrow('formInvalid')
  })
})
