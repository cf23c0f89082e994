import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { verifyInclusionText } from './definition.ts'
import { append, consistencyProof, emptyFrontier, fromHex, inclusionProof, leafHash, readerOf, rootOf, toHex, verifyInclusion } from './tree.ts'

interface VectorCase<I, E> { id: string, rule: string, input: I, expected: E }
const file = JSON.parse(readFileSync(new URL('../../../vectors/security.json', import.meta.url), 'utf8')) as { cases: VectorCase<unknown, unknown>[] }
const of = <I, E>(rule: string) => (file.cases as VectorCase<I, E>[]).filter((c) => c.rule === rule)

describe('vectors/security.json', () => {
  it.each(of<{ leaves: string[] }, { root: string }>('merkleRoot'))('$id', ({ input, expected }) => {
    expect(toHex(rootOf(append(emptyFrontier, input.leaves.map(leafHash)).frontier))).toBe(expected.root)
  })
  it.each(of<{ leaves: string[], index: number }, { proof: string[] }>('inclusionProof'))('$id', ({ input, expected }) => {
    expect(inclusionProof(input.index, input.leaves.length, readerOf(input.leaves.map(leafHash))).map(toHex)).toEqual(expected.proof)
  })
  it.each(of<{ leaves: string[], first: number }, { proof: string[] }>('consistencyProof'))('$id', ({ input, expected }) => {
    expect(consistencyProof(input.first, input.leaves.length, readerOf(input.leaves.map(leafHash))).map(toHex)).toEqual(expected.proof)
  })
  type Claim = { leaf: string, index: number, size: number, proof: string[], root: string }
  it.each(of<Claim, { valid: boolean }>('verifyInclusion'))('$id on the server and in the browser', async ({ input: { leaf, index, size, proof, root }, expected }) => {
    expect(verifyInclusion(leafHash(leaf), index, size, proof.map(fromHex), fromHex(root))).toBe(expected.valid)
    expect(await verifyInclusionText(leaf, index, size, proof, root)).toBe(expected.valid)
  })
  it.each(of<{ value: unknown }, { text: string }>('canonicalJson'))('$id', ({ input, expected }) => {
    expect(canonicalJson(input.value)).toBe(expected.text)
  })
})
