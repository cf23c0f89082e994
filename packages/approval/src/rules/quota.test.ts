import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrderOfAcceptance, placeInLine } from './quota.ts'

describe('R8: order of acceptance, 行政许可法 §57', () => {
  const line = [
    { number: 'BJ-2', acceptedAt: '2026-11-02T10:00:00+08:00' }, { number: 'BJ-3', acceptedAt: '2026-11-02T02:00:00Z' }, { number: 'BJ-1', acceptedAt: '2026-11-02T10:00:01+08:00' },
  ]

  it('by instant, whatever the offset; equals by case number', () => {
    expect(inOrderOfAcceptance(line).map(({ number }) => number)).toEqual(['BJ-2', 'BJ-3', 'BJ-1'])
  })

  it('the n+1-th is told its place', () => {
    expect(placeInLine(line, 'BJ-3', 2)).toEqual({ place: 2, withinQuota: true })
    expect(placeInLine(line, 'BJ-1', 2)).toEqual({ place: 3, withinQuota: false })
    expect(placeInLine(line, 'BJ-9', 2)).toBeNull()
  })

  it('exactly as many as the quota are within it, in whatever order they are listed', () => {
    fc.assert(fc.property(fc.shuffledSubarray(line, { minLength: 3 }), fc.integer({ min: 0, max: 5 }), (shuffled, quota) => {
      expect(shuffled.filter(({ number }) => placeInLine(shuffled, number, quota)?.withinQuota)).toHaveLength(Math.min(quota, line.length))
      expect(inOrderOfAcceptance(shuffled)).toEqual(inOrderOfAcceptance(line))
    }))
  })
})
