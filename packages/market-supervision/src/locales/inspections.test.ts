import { refusalCodes } from '@onewindow/casework/refusal'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import { inspectionTypes } from '../inspection-types.ts'
import { enInspections } from './en-inspections.ts'
import { zhInspections } from './zh-inspections.ts'

const names = inspectionTypes.map(({ name }) => name)

it('every state, event, queue, flag, result, document, field, fact and choice has its word in two languages', () => {
  expect(dictionaryFaults(inspectionTypes, { zh: zhInspections, en: enInspections })).toEqual([])
})

it('every refusal has its sentence, and no sentence is left over', () => {
  const own = [...refusalCodes].filter((code) => names.includes(code.split('.')[0] ?? ''))
  expect(Object.keys(zhInspections).filter((key) => names.some((name) => key.startsWith(`${name}.`))).sort()).toEqual(own.sort())
})
