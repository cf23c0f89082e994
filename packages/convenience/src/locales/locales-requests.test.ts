import { refusalCodes } from '@onewindow/casework/refusal'
import { en as sharedEn } from '@onewindow/casework/locales/en'
import { zh as sharedZh } from '@onewindow/casework/locales/zh'
import { dictionaryFaults } from '@onewindow/testing/dictionary-faults'
import { expect, it } from 'vitest'
import { channels } from '../citizen-request/schemas.ts'
import { requestTypes } from '../request-types.ts'
import { enRequests as en } from './en-requests.ts'
import { zhRequests as zh } from './zh-requests.ts'

it('requests, assists and whistles: every state, event, queue, paper, field and fact has its word in two languages', () => {
  expect(dictionaryFaults(requestTypes, { zh, en })).toEqual([])
})

it('every reason why not has its sentence', () => {
  const own = [...refusalCodes].filter((code) => requestTypes.some(({ name }) => code.startsWith(`${name}.`)))
  expect(own.length).toBeGreaterThan(50)
  expect(own.filter((code) => !Object.hasOwn(zh, code) || !Object.hasOwn(en, code))).toEqual([])
})

it('every way a case comes in is named, in two languages', () => {
  const ways = [...channels, 'online', 'window', 'post'].map((channel) => `channel.${channel}`)
  expect(ways.filter((key) => !Object.hasOwn(sharedZh, key) || !Object.hasOwn(sharedEn, key))).toEqual([])
})
