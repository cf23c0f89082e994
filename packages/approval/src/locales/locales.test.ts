import { refusalCodes } from '@onewindow/casework/refusal'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { commitmentCheckType } from '../commitment-check/case-type.ts'
import { licenceType } from '../licence/case-type.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

it('every word of the tables, and every refusal, stands in two languages', () => {
  expect(dictionaryFaults([commitmentCheckType, licenceType] as unknown as AnyCaseType[], { zh, en })).toEqual([])
  expect([...refusalCodes].filter((code) => /^(commitmentCheck|licenceFile)\./.test(code) && !(Object.hasOwn(zh, code) && Object.hasOwn(en, code)))).toEqual([])
})
