import { formatterOf } from '@onewindow/ui/format'
import { readerOf, type TextReader } from '@onewindow/ui/dictionary'
import { expect, it } from 'vitest'
import { wordsFrom } from './case-texts.ts'
import { factLines, regionsIn } from './fact-value.ts'

const reader = readerOf({ 'fact.name': '名称', 'choice.capReached': '已达年度上限' } as never) as unknown as TextReader<object>
const words = wordsFrom('some', reader, reader)
const say = { yes: '是', no: '否', language: 'zh' } as const

it('texts in two languages are read in one, alone, in a list and inside a row', () => {
  const both = { zh: '名称', en: 'Name' }
  const lines = (value: Parameters<typeof factLines>[1]) => factLines('fields', value, words, formatterOf('zh'), say)
  expect(lines(both)).toEqual(['名称'])
  expect(lines([both, both])).toEqual(['名称', '名称'])
  expect(lines([{ name: both }])).toEqual(['名称 名称'])
})

it('counts stand under the choice they are of', () => {
  expect(factLines('byCode', { capReached: 3 }, words, formatterOf('zh'), say)).toEqual(['已达年度上限：3'])
})

it('a division is read by its name, alone and beside the rest of a place; nothing else that looks like a code is', () => {
  const place = { regionCode: '640104001', address: '湖滨西街12号' }
  const region = (code: string): string => (code === '640104001' ? '兴庆区 凤凰北街街道' : code)
  expect(regionsIn('place', [place, { amount: '640104001' }])).toEqual(['640104001'])
  expect(factLines('place', place, words, formatterOf('zh'), { ...say, region })).toEqual(['regionCode：兴庆区 凤凰北街街道', 'address：湖滨西街12号'])
  expect(factLines('number', '640104001', words, formatterOf('zh'), { ...say, region })).toEqual(['640104001'])
})

it('several divisions are read by their names, a whole city by its four digits', () => {
  const duty = [{ id: 'J001', regions: ['640104', '6401'] }]
  const names: Readonly<Record<string, string>> = { 640104: '兴庆区', 640100: '银川市' }
  expect(regionsIn('inspectors', duty)).toEqual(['640104', '640100'])
  expect(factLines('inspectors', duty, words, formatterOf('zh'), { ...say, region: (code) => names[code] ?? code })).toEqual(['id J001，regions 兴庆区、银川市'])
})

it('labels, values and rows are set apart as the language does', () => {
  const english = { ...say, language: 'en' } as const
  const lines = (value: Parameters<typeof factLines>[1]) => factLines('place', value, words, formatterOf('en'), english)
  expect(lines({ address: ['Hubin West St', '12'] })).toEqual(['address: Hubin West St, 12'])
  expect(lines([{ street: 'Hubin West St', house: ['12', '14'] }])).toEqual(['street Hubin West St; house 12, 14'])
})

it('a year has no mark between its digits, an amount of something has', () => {
  const line = (key: string, value: number | number[]): string[] => factLines(key, value, words, formatterOf('zh'), say)
  expect([line('firstReportYear', 2026), line('reportYears', [2024, 2025]), line('year', 2026), line('length', 2026)]).toEqual([['2026'], ['2024', '2025'], ['2026'], ['2,026']])
})
