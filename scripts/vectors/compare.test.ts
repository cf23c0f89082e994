import { describe, expect, it } from 'vitest'
import { firstDifference } from './compare.ts'

describe('comparing a result with its vector', () => {
  it('exact: by value, key order free, absent is undefined', () => {
    expect(firstDifference({ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1, d: undefined }, 'exact')).toBeNull()
    expect(firstDifference({ a: 1 }, { a: 1, b: 2 }, 'exact')).toEqual({ path: 'b', expected: undefined, got: 2 })
    expect(firstDifference({ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, 'exact')).toEqual({ path: 'a.b[1]', expected: 2, got: 3 })
    expect(firstDifference({ a: [1, 2] }, { a: [1] }, 'exact')).toEqual({ path: 'a.length', expected: 2, got: 1 })
    expect(firstDifference({ a: [] }, { a: {} }, 'exact')).toMatchObject({ path: 'a' })
    expect(firstDifference({ a: 1 }, { a: '1' }, 'exact')).toMatchObject({ path: 'a' })
    expect(firstDifference({ a: null }, undefined, 'exact')).toMatchObject({ path: '' })
  })

  it('subset: every field expected is equal, others are not looked at', () => {
    expect(firstDifference({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 2, d: 3 }, e: 4 }, 'subset')).toBeNull()
    expect(firstDifference({ a: 1, b: { c: 2 } }, { a: 1, b: { d: 3 } }, 'subset')).toMatchObject({ path: 'b.c' })
    expect(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 1 }, { b: 2 }] }, 'subset')).toMatchObject({ path: 'a.length' })
  })

  it('tolerance: those fields within the bound, anywhere, as numbers or numeric strings', () => {
    const tolerance = { share: 1e-6 }
    expect(firstDifference({ x: [{ share: 0.5 }] }, { x: [{ share: 0.5000009 }] }, 'exact', tolerance)).toBeNull()
    expect(firstDifference({ share: '0.5' }, { share: 0.5 }, 'exact', tolerance)).toBeNull()
    expect(firstDifference({ share: [0.5, 0.25] }, { share: [0.5, 0.2500001] }, 'exact', tolerance)).toBeNull()
    expect(firstDifference({ share: 0.5 }, { share: 0.50001 }, 'exact', tolerance)).toMatchObject({ path: 'share' })
    expect(firstDifference({ share: 0.5 }, { share: '' }, 'exact', tolerance)).toMatchObject({ path: 'share' })
    expect(firstDifference({ share: 0.5 }, { share: null }, 'exact', tolerance)).toMatchObject({ path: 'share' })
    expect(firstDifference({ other: 0.5 }, { other: 0.5000001 }, 'exact', tolerance)).toMatchObject({ path: 'other' })
  })

  it('ranked: the first key, and those among the first five', () => {
    const got = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(firstDifference({ first: 'a', within5: ['e', 'b'] }, got, 'ranked')).toBeNull()
    expect(firstDifference({ within5: ['f'] }, got, 'ranked')).toMatchObject({ expected: 'f' })
    expect(firstDifference({ first: 'b' }, got, 'ranked')).toEqual({ path: '[0]', expected: 'b', got: 'a' })
    expect(firstDifference({ first: 'a' }, 'a', 'ranked')).not.toBeNull()
    expect(firstDifference({ error: 'empty' }, { error: 'empty' }, 'ranked')).toBeNull()
  })
})
