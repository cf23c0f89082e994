import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { validateForm, valuesOf, type AnswerDocument } from '@onewindow/forms/definition'
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../chance.ts'
import { resident, shop } from '../cast/residents.ts'
import type { Applicant } from './applicant.ts'
import { fillForm } from './fill-form.ts'
import { plausibleAnswers } from './values.ts'

const TODAY = '2026-11-20'
const { items } = shippedFiles().file as CatalogueFile

function applicant(number: number, natural: boolean): Applicant {
  const place = natural ? null : shop(number)
  const person = place?.operator ?? resident(number)
  return { partyId: '', accountId: '', accountName: person.name, kind: place?.type ?? 'person', name: place?.name ?? person.name, person,
    shop: place, handler: false, actorPartyId: '' }
}

describe('forms as people of the demonstration fill them in', () => {
  it.each(items.map((item) => [item.slug, item] as const))('%s is accepted, for people and for shops', (_slug, item) => {
    for (let number = 0; number < 6; number += 1) {
      const who = applicant(number, item.subjectTypes.includes('natural') && (number % 2 === 0 || !item.subjectTypes.includes('legal')))
      const document = fillForm(item.formSchema, {}, plausibleAnswers(who, chanceOf(`form ${number}`), TODAY), TODAY, number + 1)
      expect(validateForm(item.formSchema, valuesOf(document), { today: TODAY, language: 'zh' }).errors).toEqual([])
    }
  })
  it('keeps what was filled in with its source and types the rest', () => {
    const item = items.find(({ slug }) => slug === 'food-operation-licence-new')
    if (!item) throw new Error('The item is gone')
    const prefilled: AnswerDocument = { 'org.name': { value: '银川沙枣花餐饮管理有限公司', source: 'licence',
      sourceLabel: { zh: '营业执照', en: 'Business licence' } } }
    const document = fillForm(item.formSchema, prefilled, plausibleAnswers(applicant(3, false), chanceOf('form'), TODAY), TODAY, 1)
    expect(document['org.name']).toEqual(prefilled['org.name'])
    expect(document['premises.address']?.source).toBe('typed')
  })
})
