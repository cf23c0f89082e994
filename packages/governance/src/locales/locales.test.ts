import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import { governanceCaseTypes } from '../case-types.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

it('every state, event, queue, flag, result, document, field and fact has its word in two languages', () => {
  expect(dictionaryFaults(governanceCaseTypes, { zh, en })).toEqual([])
})
