import { describe, expect, it } from 'vitest'
import { articleZh, chineseNumber, fullWidthBrackets } from './citation.ts'

describe('articles as official papers cite them', () => {
  it.each([
    ['§32', '第三十二条'], ['§32(1)', '第三十二条第一款'], ['§32(1)(4)', '第三十二条第一款第四项'], ['§32(1)(四)', '第三十二条第一款第四项'],
    ['§46–48', '第四十六条至第四十八条'], ['§9–§12', '第九条至第十二条'], ['§42, §43', '第四十二条、第四十三条'], ['§2, §11–§15', '第二条、第十一条至第十五条'], ['§36、§47', '第三十六条、第四十七条'], ['§1260', '第一千二百六十条'],
    ['第三十二条', '第三十二条'], ['附录 2', '附录 2'], ['§0', '§0'],
  ])('%s → %s', (short, official) => {
    expect(articleZh(short)).toBe(official)
  })

  it.each([
    [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [105, '一百零五'], [110, '一百一十'], [1001, '一千零一'], [1010, '一千零一十'], [1024, '一千零二十四'], [1260, '一千二百六十'],
  ])('%i → %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text)
  })

  it.each([[0], [-1], [1.5], [10_000]])('%d is no article', (value) => {
    expect(() => chineseNumber(value)).toThrow(RangeError)
  })

  it('brackets of the catalogue become full width, those of code do not', () => {
    expect(fullWidthBrackets('食品经营许可(新办)')).toBe('食品经营许可（新办）')
    expect(fullWidthBrackets('f(x)')).toBe('f(x)')
  })
})
