import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { higherFine } from './one-fine.ts'

describe('R2 一事不再罚, 行政处罚法 §29', () => {
  it('the order of the norms does not matter, and nobody is fined by a lower one', () => {
    const norm = fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D'), minFen: fc.integer({ min: 0, max: 3 }), maxFen: fc.integer({ min: 3, max: 6 }) })
    fc.assert(fc.property(fc.uniqueArray(norm, { minLength: 1, maxLength: 4, selector: ({ code }) => code }), (candidates) => {
      const { chosen, tie } = higherFine(candidates)
      expect(higherFine(candidates.toReversed())).toEqual({ chosen, tie })
      const highest = Math.max(...candidates.map(({ maxFen }) => maxFen))
      const named = candidates.filter(({ code }) => (chosen === null ? tie : [chosen]).includes(code))
      expect(named.length).toBe(chosen === null ? tie.length : 1)
      expect(named.every(({ maxFen }) => maxFen === highest)).toBe(true)
    }))
  })
})
