import { describe, expect, it } from 'vitest'
import { fontFolders } from './fonts.ts'
import { coverageOf, printable } from './glyphs.ts'

const covers = coverageOf(fontFolders())

describe('what the fonts can print', () => {
  it.each([['银川市'], ['马㐂'], ['①〔2026〕《法》—…“”'], ['Straße №5 ≤ 3 m²'], ['pinyin: mǎ xiǎoyàn']])('%s stays as it is', (text) => {
    expect(printable(text, covers)).toBe(text)
  })

  it.each([
    ['👍', '〔U+1F44D〕'], ['𠮷野家', '〔U+20BB7〕野家'], ['👨‍👩‍👧', '〔U+1F468〕〔U+1F469〕〔U+1F467〕'], ['\u{1F3E0}\uFE0F', '〔U+1F3E0〕'],
  ])('%s is printed as %s', (text, printed) => {
    expect(printable(text, covers)).toBe(printed)
  })

  it('keeps JSON readable', () => {
    expect(JSON.parse(printable(JSON.stringify({ a: '👍"\\' }), covers))).toEqual({ a: '〔U+1F44D〕"\\' })
  })
})
