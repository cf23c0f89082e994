import { addDays } from '@onewindow/calendar/day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latePenalty, type LateFacts } from './late-penalty.ts'

const START = '2026-01-01'
const day = (max: number) => fc.integer({ min: 0, max }).map((n) => addDays(START, n))
const amounts = (min: number) => fc.array(fc.record({ date: day(120), amountFen: fc.integer({ min: 1, max: 500_000 }) }), { minLength: min, maxLength: 4 })
const period = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.option(fc.integer({ min: 0, max: 40 })))
  .map(([from, length]) => ({ from: addDays(START, from), to: length === null ? null : addDays(START, from + length) }))
const cases: fc.Arbitrary<LateFacts> = fc.record({ dues: amounts(1), payments: amounts(0), excluded: fc.array(period, { maxLength: 3 }), asOf: day(400) })

/** The rule as it stands in the law, one day after the other, in whole hundredths of a fen. */
function walked({ dues, payments = [], excluded = [], asOf }: LateFacts): { lateDays: number; accruedFen: number } {
  const sum = (list: readonly { date: string; amountFen: number }[], before: string) =>
    list.filter(({ date }) => date < before).reduce((total, { amountFen }) => total + BigInt(amountFen), 0n)
  const cap = dues.reduce((total, { amountFen }) => total + BigInt(amountFen) * 100n, 0n)
  let total = 0n
  let lateDays = 0
  for (let today = START; today <= asOf && total < cap; today = addDays(today, 1)) {
    if (excluded.some(({ from, to }) => from <= today && (to === null || today <= to))) continue
    const base = sum(dues, today) - sum(payments, today)
    if (base <= 0n) continue
    lateDays += 1
    total += base * 3n
  }
  return { lateDays, accruedFen: Number((total > cap ? cap : total) / 100n) }
}

describe('R7 for any dues, payments and excluded periods', () => {
  it('equals a walk through every day', () => {
    fc.assert(fc.property(cases, (facts) => {
      expect(latePenalty(facts, 3)).toMatchObject(walked(facts))
    }), { numRuns: 500 })
  })

  it('never exceeds the fine (I10, 行政强制法 §45(2)) and never falls as time passes', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 0, max: 200 }), (facts, more) => {
      const fine = facts.dues.reduce((total, { amountFen }) => total + amountFen, 0)
      const now = latePenalty(facts, 3)
      const later = latePenalty({ ...facts, asOf: addDays(facts.asOf, more) }, 3)
      expect(now.accruedFen).toBeLessThanOrEqual(fine)
      expect(later.accruedFen).toBeGreaterThanOrEqual(now.accruedFen)
    }))
  })

  it('stands still while reconsideration or litigation is open (行政处罚法 §73(3))', () => {
    fc.assert(fc.property(cases, day(200), fc.integer({ min: 0, max: 300 }), (facts, from, more) => {
      const stopped = { ...facts, excluded: [...(facts.excluded ?? []), { from, to: null }] }
      const at = (asOf: string) => latePenalty({ ...stopped, asOf }, 3).accruedFen
      expect(at(addDays(from, more))).toBe(at(from))
    }))
  })

  it('is nothing when the decision did not announce it (行政强制法 §45(1))', () => {
    fc.assert(fc.property(cases, (facts) => {
      expect(latePenalty({ ...facts, notified: false }, 3)).toMatchObject({ lateDays: 0, accruedFen: 0, capped: false })
    }))
  })
})
