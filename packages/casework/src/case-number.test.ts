import { describe, expect, it } from 'vitest'
import { caseNumber, caseNumbersIn, readCaseNumber } from './case-number.ts'

it('a text names cases in any spelling, each once; what fails its check digit is none, and digits that follow a short number are not its own', () => {
  expect(caseNumbersIn('xs 640100 20260310 000123 0办好没有？（XS-640100-20260310-000123-0）另见XS-640100-20260310-000123-1')).toEqual(['XS-640100-20260310-000123-0'])
  expect(caseNumbersIn('GD202611240000018 2026年提交')).toEqual(['GD202611240000018'])
  expect(caseNumbersIn('食品经营许可什么时候好')).toEqual([])
})

describe('case number, form A', () => {
  it.each([
    ['XS', '640100', '2026-03-10', 123, 'XS-640100-20260310-000123-0'], ['WG', '640104', '2026-03-10', 12, 'WG-640104-20260310-000012-7'],
    ['JC', '640106', '2026-12-31', 999999, 'JC-640106-20261231-999999-0'], ['MD', '640181', '2026-09-01', 420, 'MD-640181-20260901-000420-6'],
  ])('%s %s %s %d', (prefix, region, day, seq, number) => expect(caseNumber(prefix, region, day, seq)).toBe(number))

  it('reads lower case, spaces and missing hyphens, and refuses a wrong check digit', () => {
    expect(readCaseNumber('xs 640100 20260310 000123 0')).toBe('XS-640100-20260310-000123-0')
    expect(readCaseNumber('XS-640100-20260310-000123-1')).toBeNull()
    expect(readCaseNumber('食品经营')).toBeNull()
  })
})
