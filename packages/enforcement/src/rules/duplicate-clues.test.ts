import { describe, expect, it } from 'vitest'
import { knobs } from '../../test/shipped.ts'
import { likeClues, metresBetween, type ClueSketch } from './duplicate-clues.ts'

const POINT = { lat: 384_870_000, lon: 1_062_320_000 }
const clue = (id: string, more: Partial<ClueSketch> = {}): ClueSketch => ({
  id, origin: 'report', originRef: null, partyKey: 'P', causes: ['UM05', 'UM06'], receivedOn: '2026-03-31', point: POINT, ...more,
})
const north = (metres: number) => ({ ...POINT, lat: POINT.lat + Math.round(metres / 0.0111195) })

describe('R14: clues that are told twice', () => {
  it.each<[string, Partial<ClueSketch>, 'same' | 'suggested' | null]>([
    ['the same origin and reference, whatever else', { originRef: 'GD1', partyKey: null, point: null }, 'same'],
    ['same party and cause, thirty days and 199 metres apart', { causes: ['UM06'], receivedOn: '2026-03-01', point: north(199) }, 'suggested'],
    ['thirty-one days', { receivedOn: '2026-02-28' }, null],
    ['201 metres', { point: north(201) }, null],
    ['another party', { partyKey: 'Q' }, null],
    ['party unknown', { partyKey: null }, null],
    ['another cause', { causes: ['UM01'] }, null],
    ['no place', { point: null }, null],
  ])('%s: %j is %s', (_what, other, as) => {
    expect(likeClues(clue('new', { originRef: 'GD1' }), [clue('old', other)], knobs)).toEqual(as ? [{ id: 'old', as }] : [])
  })

  it('a clue is not like itself', () => {
    expect(likeClues(clue('a'), [clue('a')], knobs)).toEqual([])
  })

  it('one degree of longitude on the equator is 111.195 km, in Yinchuan less', () => {
    expect(metresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 10_000_000 })).toBeCloseTo(111_195, 0)
    expect(metresBetween(POINT, { ...POINT, lon: POINT.lon + 10_000_000 })).toBeCloseTo(111_195 * Math.cos((38.487 * Math.PI) / 180), -2)
  })
})
