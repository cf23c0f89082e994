import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leafText, proofPath, sidesOf } from './proof-path.ts'

interface Vector { id: string; rule: string; input: { leaves: string[]; index: number }; expected: { proof: string[] } }

const vectors = (JSON.parse(readFileSync(new URL('../../../../vectors/security.json', import.meta.url), 'utf8')) as { cases: Vector[] }).cases.filter(({ rule }) => rule === 'inclusionProof')

/** RFC 6962 §2.1 word for word, to say from the other end on which side each hash stands. */
function sidesByDefinition(index: number, size: number): ('left' | 'right')[] {
  if (size === 1) return []
  let k = 1
  while (k * 2 < size) k *= 2
  return index < k ? [...sidesByDefinition(index, k), 'right'] : [...sidesByDefinition(index - k, size - k), 'left']
}

describe('the way from an entry to the signed root', () => {
  it('has as many steps as every published proof', () => {
    expect(vectors.length).toBeGreaterThan(10)
    for (const { input, expected } of vectors) expect(sidesOf(input.index, input.leaves.length)).toHaveLength(expected.proof.length)
  })

  it('stands each hash on the side RFC 6962 §2.1 puts it, for every entry of every tree up to 130', () => {
    for (let size = 1; size <= 130; size += 1) for (let index = 0; index < size; index += 1) expect(sidesOf(index, size)).toEqual(sidesByDefinition(index, size))
  })

  it('writes an entry as RFC 8785 does: members by name, nothing between them', () => {
    const leaf = { subject: 'S:1', seq: 3, purpose: null, digest: 'ab', at: '2026-11-24T14:36:02.418+08:00', actor: 'account:张三', action: 'case.accept' }
    expect(leafText(leaf)).toBe('{"action":"case.accept","actor":"account:张三","at":"2026-11-24T14:36:02.418+08:00","digest":"ab","purpose":null,"seq":3,"subject":"S:1"}')
  })

  it('ends at the root: hashed by hand for two entries', async () => {
    const leaf = { seq: 1, at: '2026-11-24T14:36:02.418+08:00', actor: 'a', action: 'b', subject: 'c', purpose: null, digest: 'd' }
    const { createHash } = await import('node:crypto')
    const sibling = createHash('sha256').update('\0x').digest()
    const own = createHash('sha256').update(Buffer.concat([Buffer.of(0), Buffer.from(leafText(leaf))])).digest()
    const root = createHash('sha256').update(Buffer.concat([Buffer.of(1), sibling, own])).digest('hex')
    const path = await proofPath({ leaf, proof: [sibling.toString('hex')], head: { size: 2, root, at: leaf.at, keyId: 'k', signature: 's' } })
    expect(path).toEqual({ leaf: own.toString('hex'), steps: [{ sibling: sibling.toString('hex'), side: 'left', sum: root }] })
  })
})
