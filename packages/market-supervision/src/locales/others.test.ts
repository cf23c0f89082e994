import { refusalCodes } from '@onewindow/casework/refusal'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import { otherTypes } from '../other-types.ts'
import { enOthers } from './en-others.ts'
import { zhOthers } from './zh-others.ts'

const names = otherTypes.map(({ name }) => name)

it('every state, event, queue, flag, result, document, field, fact and choice has its word in two languages', () => {
  expect(dictionaryFaults(otherTypes, { zh: zhOthers, en: enOthers })).toEqual([])
})

it('every refusal has its sentence, and no sentence is left over', () => {
  const own = [...refusalCodes].filter((code) => names.includes(code.split('.')[0] ?? ''))
  expect(Object.keys(zhOthers).filter((key) => names.some((name) => key.startsWith(`${name}.`))).sort()).toEqual(own.sort())
})
