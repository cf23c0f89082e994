import { nationalCalendar } from '@onewindow/calendar/shipped'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCounters, readCounters, taker } from './counters.ts'
import { leafRanges, partOf, planOf, SINCE } from './plan.ts'
import type { SeedRows } from './seed-rows.ts'

const bounds = { calendar: nationalCalendar(), since: SINCE, asOf: '2026-11-26T14:00:00.000+08:00' }
const seed = (phase: string, leaves: number): SeedRows => ({
  file: { phase, opened_at: '2026-11-16T09:00:00.000+08:00' }, case_event: [], case_clock: [], timer: [], audit_leaf: Array.from({ length: leaves }, () => ({})),
}) as unknown as SeedRows
const seeds = [seed('open', 3), seed('archived', 7), seed('draft', 0)]
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

describe('the plan of a fill', () => {
  it('makes exactly as many copies as asked for, what is open in its own week', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 24 }), (copies, weeks) => {
      const plan = planOf(seeds, copies, bounds, weeks)
      expect(sum(plan.flatMap(({ shares }) => shares.map((share) => share.copies)))).toBe(copies)
      expect(plan.filter(({ weeks: earlier }) => earlier > 0).flatMap(({ shares }) => shares).every(({ seed: n }) => n === 1)).toBe(true)
    }))
  })
  it('gives every worker a part, and every entry of the log one number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 }), (copies, workers) => {
      expect(sum(Array.from({ length: workers }, (_, worker) => partOf(copies, worker, workers)))).toBe(copies)
      const plan = planOf(seeds, copies, bounds, 8)
      const { starts, end } = leafRanges(plan, seeds, workers, 100)
      const leaves = plan.flatMap(({ shares }) => shares).reduce((total, { seed: n, copies: times }) => total + times * (seeds[n] as SeedRows).audit_leaf.length, 0)
      expect(end - 100).toBe(leaves)
      expect(starts.flat().toSorted((a, b) => a - b)).toEqual(starts.flat())
    }))
  })
})

describe('numbers given out by several workers', () => {
  it('go on from where the series stood, one after the other', () => {
    const counters = newCounters(['case:BJ:640104:2026-11-24', 'doc:银审受:2026'], new Map([['doc:银审受:2026', 7]]))
    const take = taker(counters)
    expect([take('doc:银审受:2026'), take('doc:银审受:2026')]).toEqual([8, 9])
    expect(readCounters(counters)).toEqual([['doc:银审受:2026', 9]])
    expect(() => take('doc:银审许:2026')).toThrow('no counter')
  })
})
