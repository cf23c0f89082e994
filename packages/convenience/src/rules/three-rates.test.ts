import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedKnobs } from '../configuration/shipped.ts'
import { halfUp, share } from './basis-points.ts'
import { countedAssessments, threeRates, type Assessment } from './three-rates.ts'
import { arrivals } from './whistle-arrival.ts'

const knobs = shippedKnobs().rates.value
const visit = (change: Partial<Assessment> = {}): Assessment => ({
  case: 'c1', round: 1, on: '2026-05-10', kind: 'complaint', contactInTime: true, reached: true, solved: true, satisfaction: 5, ...change,
})
const rate = (...visits: Assessment[]) => threeRates(visits, '2026-05-01', '2026-05-31', knobs)

describe('响应率、解决率、满意率, 北京市接诉即办工作条例 §32', () => {
  it.each([
    ['nobody called, and nothing proves it', { deniesContact: true }, { response: 0 }],
    ['nobody called, but the recording proves it', { deniesContact: true, evidenceVerified: true }, { response: 10_000 }],
    ['not reached: no solution, no satisfaction', { reached: false }, { response: 10_000, solution: null, satisfaction: null, composite: 10_000 }],
    ['3 基本满意 is satisfied', { satisfaction: 3 }, { satisfaction: 10_000 }],
    ['2 is not', { satisfaction: 2 }, { satisfaction: 0, composite: 6000 }],
    ['praise does not count', { kind: 'praise' }, { population: 0, response: null, composite: null }],
    ['answered on the spot does not count', { instant: true }, { population: 0 }],
    ['剔除 does not count', { excluded: true }, { population: 0 }],
  ] as const)('%s', (_, change, expected) => {
    expect(rate(visit(change))).toMatchObject(expected)
  })

  it('the latest round visited in the month counts, an excluded one is not replaced by the round before', () => {
    const rounds = [visit(), visit({ round: 2, on: '2026-05-20', solved: false }), visit({ round: 3, on: '2026-06-01' })]
    expect(rate(...rounds)).toMatchObject({ population: 1, solution: 0 })
    expect(rate(visit(), visit({ round: 2, on: '2026-05-20', excluded: true }))).toMatchObject({ population: 0 })
  })

  const visits = fc.array(fc.record({
    case: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), round: fc.integer({ min: 1, max: 3 }), on: fc.constantFrom('2026-05-01', '2026-05-31', '2026-06-01'),
    kind: fc.constantFrom('complaint', 'praise'), contactInTime: fc.boolean(), reached: fc.boolean(), solved: fc.option(fc.boolean()),
    satisfaction: fc.option(fc.integer({ min: 1, max: 5 })), excluded: fc.boolean(),
  }), { maxLength: 30 }) as fc.Arbitrary<Assessment[]>

  it('a request counts once, every rate lies between 0 and 100 %, the composite between the least and the greatest', () => {
    fc.assert(fc.property(visits, (all) => {
      const counted = countedAssessments(all, '2026-05-01', '2026-05-31')
      expect(new Set(counted.map((one) => one.case)).size).toBe(counted.length)
      const { population, composite, ranked, ...rates } = rate(...all)
      expect(population).toBe(counted.length)
      expect(ranked).toBe(population >= 5)
      const known = [rates.response, rates.solution, rates.satisfaction].filter((one) => one !== null)
      for (const one of known) expect(one >= 0 && one <= 10_000).toBe(true)
      if (composite === null) expect(known).toEqual([])
      else expect(composite >= Math.min(...known) && composite <= Math.max(...known)).toBe(true)
    }), { numRuns: 500 })
  })

  it.each([[1, 3, 3333], [2, 3, 6667], [1, 2, 5000], [1, 8, 1250], [1, 20_000, 1], [0, 5, 0]])('%i of %i is %i', (part, whole, points) => {
    expect(share(part, whole)).toBe(points)
  })

  it('nothing of nothing is no rate, and a bad denominator a bug', () => {
    expect(share(0, 0)).toBeNull()
    expect(() => halfUp(1, 0)).toThrow(RangeError)
  })
})

describe('街乡吹哨、部门报到', () => {
  const unit = (id: string, arrivedAt: string | null, limitMinutes = 120) => ({ unit: id, limitMinutes, arrivedAt })
  const blownAt = '2026-05-20T09:00:00+08:00'

  it('the limit itself is in time; who is still expected does not lower the rate', () => {
    const units = [unit('a', '2026-05-20T11:00:00+08:00'), unit('b', '2026-05-20T11:00:01+08:00'), unit('c', null), unit('d', null, 600)]
    expect(arrivals(units, blownAt, '2026-05-20T11:00:01+08:00')).toEqual({ units: { a: 'onTime', b: 'late', c: 'absent', d: 'pending' }, arrivalRate: 3333 })
    expect(arrivals([unit('c', null)], blownAt, '2026-05-20T11:00:00+08:00')).toEqual({ units: { c: 'pending' }, arrivalRate: null })
  })
})
