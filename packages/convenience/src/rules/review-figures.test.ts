import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewFigures, type ServiceReview } from './review-figures.ts'

const reviews = fc.array(fc.record({
  level: fc.integer({ min: 1, max: 5 }), realName: fc.boolean(), contactOnTime: fc.boolean(), rectifiedOnTime: fc.boolean(),
  secondLevel: fc.option(fc.integer({ min: 1, max: 5 })), excluded: fc.boolean(),
}), { maxLength: 40 }) as fc.Arbitrary<ServiceReview[]>

describe('好差评', () => {
  it.each([
    ['nobody answered', [], 7, { average: null, good: null, participation: 0 }],
    ['3 基本满意 is good', [{ level: 3 }], 1, { good: 10_000, bad: 0 }],
    ['an excluded one counts only as an answer', [{ level: 1, excluded: true }, { level: 5 }], 4, { average: 500, excluded: 1, participation: 5000 }],
    ['contact counts for bad ones by real name', [{ level: 1, realName: true, contactOnTime: true }, { level: 2 }], 2, { contactOnTime: 10_000, rectified: 0 }],
    ['no service event, no share', [], 0, { participation: null }],
  ])('%s', (_, all, services, expected) => {
    expect(reviewFigures(all, services)).toMatchObject(expected)
  })

  it('good and bad make a whole, the average lies between 1 and 5, and the second level never moves it', () => {
    fc.assert(fc.property(reviews, (all) => {
      const figures = reviewFigures(all, 100)
      expect(figures.valid + figures.excluded).toBe(all.length)
      if (figures.average === null || figures.good === null || figures.bad === null) return
      expect(figures.average >= 100 && figures.average <= 500).toBe(true)
      expect(Math.abs(figures.good + figures.bad - 10_000)).toBeLessThanOrEqual(1)
      expect(reviewFigures(all.map((one) => ({ ...one, secondLevel: 5 })), 100).average).toBe(figures.average)
    }))
  })
})
