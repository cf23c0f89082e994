import { addDays } from '@onewindow/calendar/day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitation } from './limitation.ts'

describe('R1 for any single act, 行政处罚法 §36', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2018-01-01', n))
  it('once barred stays barred, and harm to life and health never shortens the period', () => {
    fc.assert(fc.property(day, day, fc.integer({ min: 0, max: 900 }), (actDate, discoveredOn, later) => {
      const act = { pattern: 'single' as const, actDate, discoveredOn }
      if (limitation(act).barred) expect(limitation({ ...act, discoveredOn: addDays(discoveredOn, later) }).barred).toBe(true)
      else expect(limitation({ ...act, lifeHealthFinance: true, harm: true }).barred).toBe(false)
    }))
  })

  it.each([
    [{}, '2027-01-01'], [{ specialMonths: 6 }, '2025-07-01'], [{ specialMonths: 0 }, '2027-01-01'],
    [{ specialMonths: 0, lifeHealthFinance: true, harm: true }, '2030-01-01'], [{ specialMonths: 6, lifeHealthFinance: true, harm: true }, '2025-07-01'],
  ])('a statute that sets %o leads to %s; none set is none, also written as 0', (facts, expiresOn) => {
    expect(limitation({ pattern: 'single', actDate: '2025-01-01', discoveredOn: '2026-01-01', ...facts }).expiresOn).toBe(expiresOn)
  })

  it('a continuous act without its end is a mistake of the caller, not an answer', () => {
    expect(() => limitation({ pattern: 'continuous', actDate: '2024-01-01', discoveredOn: '2026-01-01' })).toThrow('day it ended')
  })
})
