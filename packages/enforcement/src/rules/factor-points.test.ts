import { describe, expect, it } from 'vitest'
import { causeOf, model, yuan } from '../../test/shipped.ts'
import { earlierInGroup, measuredPoints, scalePoints } from './factor-points.ts'

describe('points that follow from a measurement (enforcement §5)', () => {
  it.each([[0, 0], [1, 0], [2, 5], [30, 5], [31, 10], [90, 10], [91, 15]])('%i days: %i points', (days, points) => {
    expect(measuredPoints(model, 'duration', days)).toBe(points)
  })

  it.each([[0, 0], [1, 10], [2, 15], [7, 15]])('%i earlier entries: %i points', (entries, points) => {
    expect(measuredPoints(model, 'record', entries)).toBe(points)
  })

  it.each([
    ['MS02', yuan(499.99), 0], ['MS02', yuan(500), 5], ['MS02', yuan(1_999.99), 5], ['MS02', yuan(10_000), 15], ['MS02', yuan(20_000), 20],
    ['MS05', 20, 0], ['MS05', 21, 5], ['MS05', 500, 15], ['MS05', 501, 20], ['MS07', yuan(5_000), 5], ['MS09', 1, 0], ['MS09', 51, 20], ['MS12', 99, 0],
    ['MS12', 100, 5], ['MS13', 8, 15], ['MS13', 9, 20], ['UM01', 2, 0], ['UM14', 3, 5], ['UM04', 1, 0], ['UM10', 101, 20], ['UM05', 1, 0], ['UM05', 2, 5],
    ['UM05', 6, 20], ['UM07', 1_000, 0], ['UM11', 50_001, 20], ['UM13', 200, 10], ['UM02', 0, 0], ['UM02', 1, 5], ['UM02', 51, 20],
  ])('%s with a scale of %i: %i points', (code, value, points) => {
    expect(scalePoints(model, causeOf(code).scale, value)).toBe(points)
  })

  it('a record counts for the same party and group, twenty-four months back', () => {
    const decided = (decidedOn: string, more = {}) => ({ partyId: 'P', causeGroup: 'food', decidedOn, ...more })
    const earlier = [decided('2024-03-01'), decided('2024-02-29'), decided('2025-05-05', { causeGroup: 'price' }), decided('2025-05-05', { partyId: 'Q' })]
    expect(earlierInGroup(earlier, { partyId: 'P', causeGroup: 'food', on: '2026-03-01', recordMonths: 24 })).toBe(1)
  })
})
