import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { refusalCodes } from '@onewindow/casework/refusal'
import { expect, it } from 'vitest'
import { serviceCaseTypes } from '../service-types.ts'
import { enServices as en } from './en-services.ts'
import { zhServices as zh } from './zh-services.ts'

it('every state, event, queue, flag, result, document, field and fact of the services has its word in two languages', () => {
  expect(dictionaryFaults(serviceCaseTypes, { zh, en })).toEqual([])
})

it('every refusal of the services has its sentence', () => {
  const own = serviceCaseTypes.map(({ name }) => name)
  const codes = [...refusalCodes].filter((code) => own.includes(code.slice(0, code.indexOf('.'))))
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !Object.hasOwn(zh, code))).toEqual([])
})
