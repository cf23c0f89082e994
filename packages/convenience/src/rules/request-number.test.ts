import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedQueryCode } from '../definition/request-number.ts'
import { queryCode, readRequestNumber, requestNumber } from './request-number.ts'

describe('工单号', () => {
  it('is day, sequence and a check digit', () => {
    expect(requestNumber('2026-11-24', 1)).toBe('GD202611240000018')
  })

  it.each(['gd202611240000018', 'GD 20261124 000001 8', 'gd-20261124-000001-8', 'ＧＤ２０２６１１２４０００００１８'])('%s is read', (typed) => {
    expect(readRequestNumber(typed)).toBe('GD202611240000018')
  })

  it('one wrong digit is noticed', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 2, max: 16 }), fc.integer({ min: 1, max: 9 }), (seq, at, by) => {
      const number = requestNumber('2026-11-24', seq)
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(readRequestNumber(number)).toBe(number)
      expect(readRequestNumber(wrong)).toBeNull()
    }))
  })

  it('a sequence that does not fit is a bug', () => {
    expect(() => requestNumber('2026-11-24', 1_000_000)).toThrow('No request number')
  })
})

describe('查询码', () => {
  it('has six characters that cannot be taken for each other', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 6, maxLength: 8 }), (bytes) => {
      const code = queryCode(bytes)
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
      expect(typedQueryCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)).toBe(code)
    }))
  })

  it('is not made of fewer bytes, and 0 and O are not read', () => {
    expect(() => queryCode(new Uint8Array(5))).toThrow('six random bytes')
    expect(typedQueryCode('ABCDE0')).toBeNull()
    expect(typedQueryCode('ABCDE')).toBeNull()
  })
})
