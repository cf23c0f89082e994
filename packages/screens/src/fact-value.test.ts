import { formatterOf } from '@onewindow/ui/format'
import { readerOf, type TextReader } from '@onewindow/ui/dictionary'
import { expect, it } from 'vitest'
import { wordsFrom } from './case-texts.ts'
import { factLines } from './fact-value.ts'

const reader = readerOf({ 'fact.name': '名称' } as never) as unknown as TextReader<object>
const words = wordsFrom('some', reader, reader)
const say = { yes: '是', no: '否', language: 'zh' } as const

it('texts in two languages are read in one, alone, in a list and inside a row', () => {
  const both = { zh: '名称', en: 'Name' }
  const lines = (value: Parameters<typeof factLines>[1]) => factLines('fields', value, words, formatterOf('zh'), say)
  expect(lines(both)).toEqual(['名称'])
  expect(lines([both, both])).toEqual(['名称', '名称'])
  expect(lines([{ name: both }])).toEqual(['名称 名称'])
})
