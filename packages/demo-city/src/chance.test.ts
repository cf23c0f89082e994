import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf, shuffled } from './chance.ts'

describe('chance that repeats itself', () => {
  it('gives the same draws for the same seed and others for another', () => {
    const draws = (seed: string): number[] => {
      const chance = chanceOf(seed)
      return Array.from({ length: 20 }, () => chance.whole(0, 1_000_000))
    }
    expect(draws('a city')).toEqual(draws('a city'))
    expect(draws('a city')).not.toEqual(draws('another city'))
  })
  it('stays within its bounds, both included', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
      const value = chanceOf(seed).whole(low, low + width)
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(low + width)
    }))
  })
  it('draws as often as the weights say', () => {
    const chance = chanceOf('weights')
    const counts = { often: 0, seldom: 0, never: 0 }
    for (let draw = 0; draw < 4000; draw += 1) counts[chance.weighted({ often: 3, seldom: 1, never: 0 })] += 1
    expect(counts.never).toBe(0)
    expect(counts.often / counts.seldom).toBeGreaterThan(2.5)
    expect(counts.often / counts.seldom).toBeLessThan(3.6)
  })
  it('puts a list into another order and loses nothing', () => {
    const list = Array.from({ length: 50 }, (_, place) => place)
    const other = shuffled(list, chanceOf('order'))
    expect(other).not.toEqual(list)
    expect([...other].sort((a, b) => a - b)).toEqual(list)
  })
})
