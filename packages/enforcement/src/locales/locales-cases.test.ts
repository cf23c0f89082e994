import { refusalCodes } from '@onewindow/casework/refusal'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { expect, it } from 'vitest'
import { clueType } from '../clue/case-type.ts'
import { ordinaryCaseType } from '../ordinary-case/case-type.ts'
import { simpleCaseType } from '../simple-case/case-type.ts'
import { enCases } from './en-cases.ts'
import { zhCases } from './zh-cases.ts'

const types = [clueType, simpleCaseType, ordinaryCaseType] as unknown as AnyCaseType[]

it('every state, event, queue, flag, result, document, field and fact of clues and cases has its word in two languages', () => {
  expect(dictionaryFaults(types, { zh: zhCases, en: enCases })).toEqual([])
})

it('every refusal has its sentence', () => {
  const codes = [...refusalCodes].filter((code) => types.some(({ name }) => code.startsWith(`${name}.`)))
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((code) => !Object.hasOwn(zhCases, code) || !Object.hasOwn(enCases, code))).toEqual([])
})
