import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotasOf, shareOf } from './quotas.ts'

const strata = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D'), n: fc.integer({ min: 0, max: 400_000 }), ratioBp: fc.integer({ min: 1, max: 10_000 }) }),
  { selector: ({ key }) => key, minLength: 1 },
)

describe('how many are drawn', () => {
  it('every class that exists is drawn from, never more than there are', () => {
    fc.assert(fc.property(strata, (list) => {
      const quotas = quotasOf({ mode: 'ratio' }, list) as Record<string, number>
      for (const { key, n, ratioBp } of list) {
        expect(quotas[key]).toBe(shareOf(n, ratioBp))
        if (n > 0) expect(quotas[key]).toBeGreaterThan(0)
        expect(quotas[key]).toBeLessThanOrEqual(n)
      }
    }))
  })

  it('a total is used up unless all are drawn; each stratum gets its minimum', () => {
    fc.assert(fc.property(strata, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 5 }), (list, total, minPer) => {
      const quotas = quotasOf({ mode: 'total', total, minPer }, list)
      const least = list.reduce((sum, { n }) => sum + Math.min(n, minPer), 0)
      if (total < least) {
        expect(quotas).toEqual({ error: 'TOTAL_BELOW_MINIMUM' })
        return
      }
      const given = quotas as Record<string, number>
      expect(Object.values(given).reduce((sum, quota) => sum + quota, 0)).toBe(Math.min(total, list.reduce((sum, { n }) => sum + n, 0)))
      for (const { key, n } of list) expect(given[key]).toBeGreaterThanOrEqual(Math.min(n, minPer))
    }))
  })
})
