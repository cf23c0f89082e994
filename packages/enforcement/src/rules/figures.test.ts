import { describe, expect, it } from 'vitest'
import { collectedShare, deviationShare, lostShare, onTimeShare, waiverShare } from './figures.ts'

describe('figures of the statistics page, by hand (enforcement §14)', () => {
  const cases = [
    { inTime: true, fined: true, outsideBand: false }, { inTime: true, fined: true, outsideBand: true }, { inTime: false, fined: true, outsideBand: false },
    { inTime: true, fined: false, outsideBand: false },
  ]
  it('on time 3 of 4, deviation 1 of 3 fines', () => {
    expect(onTimeShare(cases)).toEqual({ of: 4, part: 3, share: 0.75 })
    expect(deviationShare(cases)).toMatchObject({ of: 3, part: 1 })
  })

  it('annulled, modified, found unlawful and invalid are lost; upheld, mediated and withdrawn are not', () => {
    const outcomes = ['upheld', 'modified', 'annulled', 'confirmedUnlawful', 'declaredInvalid', 'mediated', 'withdrawn', 'rejected'] as const
    expect(lostShare(outcomes.map((outcome) => ({ outcome })))).toEqual({ of: 8, part: 4, share: 0.5 })
  })

  it('nothing to divide by is no share', () => {
    expect([onTimeShare([]).share, collectedShare({ paidFen: 0, dueFen: 0 }).share, waiverShare({ waivers: 0, ended: 0 }).share]).toEqual([null, null, null])
    expect(collectedShare({ paidFen: 100, dueFen: 400 }).share).toBe(0.25)
  })
})
