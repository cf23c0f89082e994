import { caseTypes } from '@onewindow/api/case-types'
import { expect, it } from 'vitest'
import { caseDomains, caseTypeTexts } from './case-texts.ts'

it('every case type of the platform has its dictionary, and every dictionary a type', () => {
  expect(Object.keys(caseTypeTexts).sort()).toEqual(caseTypes.map(({ name }) => name).sort())
})

it('every case type stands in one domain of the lists, so that a filter by domain loses none', () => {
  expect(caseDomains.flatMap(({ types }) => [...types]).sort()).toEqual(caseTypes.map(({ name }) => name).sort())
})
