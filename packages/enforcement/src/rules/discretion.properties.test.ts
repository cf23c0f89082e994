import { cpuTimeMs } from '@onewindow/testing/cpu-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { model } from '../../test/shipped.ts'
import { circumstanceId, type CircumstanceId } from '../configuration/discretion-model.ts'
import { weigh, type Discretion, type DiscretionSheet, type Factors } from './discretion.ts'

const range = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 2, max: 10 ** 9 })).map(([minFen, width]) => ({ minFen, maxFen: minFen + width }))
const factors = fc.record(Object.fromEntries(model.factors.map(({ id, cap }) => [id, fc.integer({ min: 0, max: cap })]))) as unknown as fc.Arbitrary<Factors>
const circumstances = fc.subarray<CircumstanceId>([...circumstanceId.options])

function weighed(given: { minFen: number; maxFen: number }, sheet: DiscretionSheet): Discretion {
  const answer = weigh(given, sheet, model)
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

describe('R4 for any range, factors and circumstances', () => {
  it('the amount lies in its band, the band in the range (I6, 行政处罚法 §5)', () => {
    fc.assert(fc.property(range, factors, circumstances, (given, points, chosen) => {
      const { bandMinFen, bandMaxFen, amountFen, score, effectiveScore } = weighed(given, { factors: points, circumstances: chosen })
      expect(given.minFen).toBeLessThanOrEqual(bandMinFen)
      expect(bandMinFen).toBeLessThanOrEqual(amountFen)
      expect(amountFen).toBeLessThanOrEqual(bandMaxFen)
      expect(bandMaxFen).toBeLessThanOrEqual(given.maxFen)
      expect(score).toBe(Object.values(points).reduce((sum, one) => sum + one, 0))
      expect(effectiveScore).toBeGreaterThanOrEqual(0)
      expect(effectiveScore).toBeLessThanOrEqual(100)
    }))
  })

  it('equals exact fractions where no rounding to the band is needed', () => {
    fc.assert(fc.property(range, factors, (given, points) => {
      const { amountFen, effectiveScore, bandMinFen, bandMaxFen } = weighed(given, { factors: points })
      const { unitFen = 1 } = model.rounding.find(({ maxUpToFen }) => maxUpToFen === null || given.maxFen <= maxUpToFen) ?? {}
      const steps = (BigInt(given.maxFen - given.minFen) * BigInt(effectiveScore)) / (100n * BigInt(unitFen))
      const exact = given.minFen + Number(steps) * unitFen
      expect(amountFen).toBe(Math.max(bandMinFen, Math.min(bandMaxFen, exact)))
    }))
  })

  it('more points never give less, lightening never gives more, aggravating never less', () => {
    fc.assert(fc.property(range, factors, (given, points) => {
      const plain = weighed(given, { factors: points }).amountFen
      const worse = { ...points, fault: Math.min(20, points.fault + 1) }
      expect(weighed(given, { factors: worse }).amountFen).toBeGreaterThanOrEqual(plain)
      expect(weighed(given, { factors: points, circumstances: ['remedied'] }).amountFen).toBeLessThanOrEqual(plain)
      expect(weighed(given, { factors: points, circumstances: ['statutorySerious'] }).amountFen).toBeGreaterThanOrEqual(plain)
    }))
  })

  it('mitigated is below the minimum, asks for a circumstance and none against it, and for the panel', () => {
    fc.assert(fc.property(range, factors, circumstances, fc.integer({ min: 1, max: 9 }), (given, points, chosen, mitigationDegree) => {
      const answer = weigh(given, { factors: points, circumstances: chosen, mitigationDegree }, model)
      const effects = new Set(model.circumstances.filter(({ id }) => chosen.includes(id)).map(({ effect }) => effect))
      if (effects.has('aggravate') || effects.size === 0) expect(answer).toEqual({ error: 'mitigationNotAllowed' })
      else if (given.minFen === 0) expect(answer).toEqual({ error: 'noMinimum' })
      else {
        expect(answer).toMatchObject({ band: 'mitigated', effectiveScore: 0, needsPanel: true })
        expect('amountFen' in answer && answer.amountFen < given.minFen && answer.amountFen >= answer.bandMinFen).toBe(true)
      }
    }))
  })

  it.each([[10, 'degreeOutOfRange'], [1.5, 'degreeOutOfRange']])('degree %s is refused', (mitigationDegree, error) => {
    const zero: Factors = { fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0 }
    expect(weigh({ minFen: 100_000, maxFen: 200_000 }, { factors: zero, circumstances: ['remedied'], mitigationDegree }, model)).toEqual({ error })
    expect(weigh({ minFen: 100_000, maxFen: 200_000 }, { factors: { ...zero, fault: 0.5 } }, model)).toEqual({ error: 'factorOutOfRange' })
  })
})

describe('speed (enforcement §15)', () => {
  it('weighs at least 100,000 sheets a second', () => {
    const sheet = { factors: { fault: 10, scale: 10, duration: 5, consequence: 10, record: 0, correction: 3 }, circumstances: ['remedied'] as const }
    const rounds = Array.from({ length: 5 }, () => cpuTimeMs(() => {
      for (let i = 0; i < 20_000; i += 1) weigh({ minFen: 50_000 + i, maxFen: 2_000_000 }, sheet, model)
    }))
    expect(20_000 / (Math.min(...rounds) / 1000)).toBeGreaterThan(100_000)
  })
})
