import { refusalCodes } from '@onewindow/casework/refusal'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import { enforcementSubTypes } from '../subs.ts'
import { enSubs } from './en-subs.ts'
import { zhSubs } from './zh-subs.ts'

it('every state, event, queue, flag, result, document, field, fact and choice of the cases inside a case has its word in two languages', () => {
  expect(dictionaryFaults(enforcementSubTypes, { zh: zhSubs, en: enSubs })).toEqual([])
})

it('every refusal of theirs has its sentence', () => {
  const names = enforcementSubTypes.map(({ name }) => name)
  expect([...refusalCodes].filter((code) => names.includes(code.split('.')[0] ?? '') && !Object.hasOwn(zhSubs, code))).toEqual([])
})
