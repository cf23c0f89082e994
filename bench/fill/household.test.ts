import { residentIdNumber } from '@onewindow/identity/resident-id'
import { usccNumber } from '@onewindow/identity/uscc'
import { describe, expect, it } from 'vitest'
import { household } from './household.ts'

const some = [...Array.from({ length: 3000 }, (_, n) => n), 100_001, 1_249_999]

describe('invented households', () => {
  it('have sound identity numbers (GB 11643) and credit codes (GB 32100)', () => {
    for (const n of some) {
      const { idNumber, born, sex, uscc } = household(n)
      expect(residentIdNumber(idNumber, '2026-11-26')).toEqual({ valid: true, birthOn: born, sex })
      expect(usccNumber(uscc)).toEqual({ valid: true })
    }
  })
  it('share no number, credit code or telephone', () => {
    const made = some.map(household)
    for (const field of ['idNumber', 'uscc', 'phone', 'personId', 'businessId', 'accountId'] as const) expect(new Set(made.map((one) => one[field])).size).toBe(some.length)
  })
  it('are nobody of the demonstration, whose order numbers begin with 9', () => {
    expect(some.map((n) => household(n).idNumber.charAt(14)).filter((digit) => digit !== '8')).toEqual([])
  })
  it('are the same for good', () => {
    expect(household(4711)).toEqual(household(4711))
  })
})
