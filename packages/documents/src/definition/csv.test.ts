import { describe, expect, it } from 'vitest'
import { csvCell, csvOf } from './csv.ts'

describe('an exported list runs nothing in a spreadsheet', () => {
  it.each([
    ['=1+1', '"\'=1+1"'], ['+86 138', '"\'+86 138"'], ['-2', '"\'-2"'], ['@SUM(A1)', '"\'@SUM(A1)"'], ['\tx', '"\'\tx"'],
    ['食品经营许可', '"食品经营许可"'], ['银川“沙枣花”,一店', '"银川“沙枣花”,一店"'], ['a "b"', '"a ""b"""'], ['', '""'],
  ])('%s becomes %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('is read by spreadsheets as UTF-8 and keeps one line per row', () => {
    expect(csvOf([['编号', '当事人'], ['BJ-1', '=cmd']])).toBe('\u{feff}"编号","当事人"\r\n"BJ-1","\'=cmd"\r\n')
  })
})
