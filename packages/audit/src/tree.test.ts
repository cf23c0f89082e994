import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeNodes } from './path.ts'
import {
  append, consistencyNodes, consistencyProof, emptyFrontier, frontierOf, fromHex, inclusionNodes, inclusionProof, leafHash, nodeHash, readerOf,
  rootOf, toHex, verifyConsistency, verifyInclusion, type Hash,
} from './tree.ts'

const hashes = (n: number): Hash[] => Array.from({ length: n }, (_, i) => leafHash(`{"seq":${i}}`))
const treeOf = (leaves: readonly Hash[]) => append(emptyFrontier, leaves).frontier
const root = (n: number): string => toHex(rootOf(treeOf(hashes(n))))

/** RFC 6962 §2.1 word by word, as a second opinion. */
function mth(leaves: readonly Hash[]): Hash {
  if (leaves.length === 1) return leaves[0] as Hash
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}

describe('Merkle tree, RFC 6962 §2.1', () => {
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, 'a402b0e36f5aae85457360fcf00a2545b87dd47f310553e7b0d32d6d0ac4400d'],
    [2, 'fc52d71a368a798fd96ec7e5b7ee5f8f9fdd10c7ff9ab146c4eac1e6a0a1b10a'],
    [3, '3db67665eea8c26de341668c1d3199f61de4b780a828569a898ce48c28d931f3'],
    [7, '12f2808bca4c4a1a053170a3bc4b02bb3e83fe0bf854e42c75b3502fb9aa95a2'],
  ])('root of %i entries', (n, expected) => expect(root(n)).toBe(expected))

  it('inclusion of entry 3 in 7, §2.1.1', () => {
    expect(inclusionProof(3, 7, readerOf(hashes(7))).map(toHex)).toEqual([
      'd3e0a62a8f7a9256c8beb715afded83e4326d2c47379d259b1709a840ad2f11d', 'fc52d71a368a798fd96ec7e5b7ee5f8f9fdd10c7ff9ab146c4eac1e6a0a1b10a',
      '5b6a875d4f4a1e84d7640490565887f27e2f3d34c91996514366643bf037d100'])
  })

  it('consistency of 3 with 7, §2.1.2', () => {
    expect(consistencyProof(3, 7, readerOf(hashes(7))).map((hash) => toHex(hash).slice(0, 8))).toEqual(['d3e0a62a', 'dbcc42d7', 'fc52d71a', '5b6a875d'])
  })

  it('appending in any portions gives the root of the whole, and the recursive definition agrees', () => {
    fc.assert(fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (portions) => {
      let frontier = emptyFrontier
      const all: Hash[] = []
      for (const count of portions) {
        const more = hashes(all.length + count).slice(all.length)
        frontier = append(frontier, more).frontier
        all.push(...more)
      }
      if (all.length > 0) expect(toHex(rootOf(frontier))).toBe(toHex(mth(all)))
      expect(frontier.peaks).toHaveLength(completeNodes({ from: 0, to: all.length }).length)
    }))
  })

  it('a frontier read back from stored nodes is the frontier that was written', () => {
    for (const n of [1, 2, 3, 7, 8, 255, 1000]) {
      expect(frontierOf(n, readerOf(hashes(n)))).toEqual(treeOf(hashes(n)))
    }
  })
})

describe('proofs hold, and only for what they prove', () => {
  const place = fc.integer({ min: 1, max: 130 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))

  it('every entry of every tree; not another entry, place, size or root', () => {
    fc.assert(fc.property(place, ([size, index]) => {
      const leaves = hashes(size)
      const proof = inclusionProof(index, size, readerOf(leaves))
      const leaf = leaves[index] as Hash
      const top = rootOf(treeOf(leaves))
      expect(verifyInclusion(leaf, index, size, proof, top)).toBe(true)
      expect(verifyInclusion(leafHash('other'), index, size, proof, top)).toBe(false)
      expect(verifyInclusion(leaf, index, size, [...proof, leaf], top)).toBe(false)
      expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), top)).toBe(size === 1)
      expect(verifyInclusion(leaf, index, size, proof, leafHash('other'))).toBe(false)
      expect(verifyInclusion(leaf, size, size, proof, top)).toBe(false)
      for (let i = 0; i < proof.length; i += 1) expect(verifyInclusion(leaf, index, size, proof.with(i, leafHash('other')), top)).toBe(false)
    }))
  })

  it('every older tree is the beginning of the newer; a changed one is not', () => {
    fc.assert(fc.property(place, ([size, below]) => {
      const first = below + 1
      const leaves = hashes(size)
      const proof = consistencyProof(first, size, readerOf(leaves))
      const [older, newer] = [rootOf(treeOf(leaves.slice(0, first))), rootOf(treeOf(leaves))]
      expect(verifyConsistency(first, size, older, newer, proof)).toBe(true)
      expect(verifyConsistency(first, size, leafHash('other'), newer, proof)).toBe(false)
      expect(verifyConsistency(first, size, older, leafHash('other'), proof)).toBe(false)
      expect(verifyConsistency(first, size, older, newer, [...proof, older])).toBe(false)
      for (let i = 0; i < proof.length; i += 1) expect(verifyConsistency(first, size, older, newer, proof.with(i, leafHash('other')))).toBe(false)
    }))
  })

  it('the empty tree is the beginning of any; a larger one of none', () => {
    expect(verifyConsistency(0, 5, rootOf(emptyFrontier), rootOf(treeOf(hashes(5))), [])).toBe(true)
    expect(verifyConsistency(6, 5, rootOf(treeOf(hashes(6))), rootOf(treeOf(hashes(5))), [])).toBe(false)
    expect(() => consistencyProof(6, 5, readerOf(hashes(5)))).toThrow(RangeError)
    expect(() => inclusionProof(5, 5, readerOf(hashes(5)))).toThrow(RangeError)
  })

  it('in a tree of a million entries and far beyond, a proof reads no more nodes than twice the height', () => {
    for (const size of [1_000_000, 1_048_577, 2 ** 40 + 12_345]) {
      const height = Math.ceil(Math.log2(size))
      for (const index of [0, 1, size >>> 1, size - 2, size - 1]) {
        expect(inclusionNodes(index, size).length).toBeLessThanOrEqual(2 * height)
        expect(consistencyNodes(index + 1, size).length).toBeLessThanOrEqual(2 * height)
      }
    }
  })

  it('takes no other spelling of a hash', () => {
    expect(() => fromHex('AB'.repeat(32))).toThrow('lower-case')
    expect(() => fromHex('ab')).toThrow('not a SHA-256')
  })
})
