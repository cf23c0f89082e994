import { describe, expect, it } from 'vitest'
import { dictionaryOf } from './messages.ts'
import { readPattern } from './pattern.ts'
import { patternInWords } from './pattern-words.ts'

describe('patterns of the catalogue in words', () => {
  it.each([
    ['^JY[0-9]{14}$', '“JY”加 14 位数字', '“JY” followed by 14 × digit'],
    ['^[A-Z][0-9]{9}$', '1 位大写字母加 9 位数字', '1 × capital letter followed by 9 × digit'],
    ['^[0-9]{6,20}$', '6 至 20 位数字', '6 to 20 × digit'],
    [
      '^[0-9]{17}[0-9X][1-7][1-4](B[0-9])?$',
      '17 位数字、1 位数字或 X、1 位数字（1 至 7）、1 位数字（1 至 4）、可再加（“B”加 1 位数字）',
      '17 × digit, 1 × digit or X, 1 × digit from 1 to 7, 1 × digit from 1 to 4, and, if there is one, (“B” followed by 1 × digit)',
    ],
  ])('%s', (pattern, zh, en) => {
    expect(patternInWords(pattern, dictionaryOf('zh'))).toBe(zh)
    expect(patternInWords(pattern, dictionaryOf('en'))).toBe(en)
  })
  it.each(['^(a+)+$', '^(a|aa){9}$', '^.*$', '[0-9]{3}', '^(?=a)$', '^\\d{3}$', '^(a{9}){50}$', '^$', `^${'a'.repeat(130)}$`])(
    '%s is not supported',
    (pattern) => {
      expect(readPattern(pattern)).toBeNull()
    },
  )
})
