import { describe, expect, it } from 'vitest'
import { offsetKm, pointOf, pointText } from './point.ts'

describe('points of the map in facts', () => {
  it.each([
    [{ lat: 384667000, lon: 1062883000 }, '38.46670, 106.28830'], [{ regionCode: '640104', latE7: 384667000, lonE7: 1062883000 }, '38.46670, 106.28830'], [{ lat: 38.4667, lng: 106.2883, accuracy: 12 }, '38.46670, 106.28830'],
  ])('%j', (value, written) => {
    const point = pointOf(value)
    expect(point && pointText(point)).toBe(written)
  })

  it.each([[null], ['38,106'], [{ lat: 1 }], [{ latE7: null, lonE7: null }], [[1, 2]]])('%j is none', (value) => { expect(pointOf(value)).toBeNull() })

  it('a hundredth of a degree north is 1.1 km; east it is less, by the latitude', () => {
    const { east, north } = offsetKm({ lat: 38.48, lon: 106.23 }, { lat: 38.49, lon: 106.24 })
    expect(north).toBeCloseTo(1.112, 2)
    expect(east).toBeCloseTo(0.870, 2)
  })
})
