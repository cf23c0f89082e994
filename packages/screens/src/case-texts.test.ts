import { caseTypes } from '@onewindow/api/case-types'
import { expect, it } from 'vitest'
import { caseTypeTexts } from './case-texts.ts'

it('every case type of the platform has its dictionary, and every dictionary a type', () => {
  expect(Object.keys(caseTypeTexts).sort()).toEqual(caseTypes.map(({ name }) => name).sort())
})
