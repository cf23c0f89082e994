import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growsFrom } from './consistency.ts'

interface Vector { id: string; rule: string; input: { leaves: string[]; first: number }; expected: { proof: string[] } }

const vectors = (JSON.parse(readFileSync(new URL('../../../../vectors/security.json', import.meta.url), 'utf8')) as { cases: Vector[] }).cases.filter(({ rule, input }) => rule === 'consistencyProof' && input.first > 0)

const sha = (...parts: (Buffer | string)[]): Buffer => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest()

/** RFC 6962 §2.1, word for word. */
function rootOf(leaves: readonly string[]): Buffer {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return sha(Buffer.of(0), only)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}

const headOf = (leaves: readonly string[], size: number) => ({ size, root: rootOf(leaves.slice(0, size)).toString('hex') })

describe('a newer root continues an older one (RFC 9162 §2.1.4.2)', () => {
  it('accepts every published proof', async () => {
    expect(vectors.length).toBeGreaterThan(8)
    for (const { id, input, expected } of vectors) {
      expect([id, await growsFrom(headOf(input.leaves, input.first), headOf(input.leaves, input.leaves.length), expected.proof)]).toEqual([id, true])
    }
  })

  it('refuses a proof that is cut, lengthened or turned round, and a root that was changed', async () => {
    for (const { input, expected } of vectors.filter(({ input: { first, leaves }, expected: { proof } }) => first < leaves.length && proof.length > 1)) {
      const [first, second] = [headOf(input.leaves, input.first), headOf(input.leaves, input.leaves.length)]
      const { proof } = expected
      const other = sha('another').toString('hex')
      for (const wrong of [proof.slice(1), proof.slice(0, -1), [...proof, other], proof.toReversed()]) expect(await growsFrom(first, second, wrong)).toBe(false)
      expect(await growsFrom({ ...first, root: other }, second, proof)).toBe(false)
      expect(await growsFrom(first, { ...second, root: other }, proof)).toBe(false)
      expect(await growsFrom(second, first, proof)).toBe(false)
    }
  })
})
