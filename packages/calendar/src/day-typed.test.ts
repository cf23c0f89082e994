import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTyped } from './day-typed.ts'

describe('a date can be typed in any usual way', () => {
  it.each([
    '20290228',
    '2029-2-28',
    '2029-02-28',
    '2029/2/28',
    '2029.2.28',
    '2029年2月28日',
    '2029 年 2 月 28 日',
    '２０２９０２２８',
    ' 2029-02-28 ',
    '28/2/2029',
    '28.02.2029',
  ])('%s is 2029-02-28', (typed) => expect(dayTyped(typed)).toBe('2029-02-28'))
  it.each(['', '2029', '2029-13-01', '2029-02-30', '20290229', '八十平', '2/28', '1800-01-01', `2029${' '.repeat(40)}2-28`])('%j is no day', (typed) =>
    expect(dayTyped(typed)).toBeNull(),
  )
  it('every real day reads back as itself', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayTyped(day)).toBe(day)
        expect(dayTyped(day.replaceAll('-', ''))).toBe(day)
      }),
    )
  })
})
