import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyDraw } from '@onewindow/market-supervision/definition/draw/verify-draw'
import { readDrawFile } from './read-draw-file.ts'

type Vector = { rule: string; input: { document?: unknown } & Record<string, unknown>; expected: { ok?: boolean } }
const { cases } = JSON.parse(readFileSync(new URL('../../../../vectors/market-supervision.json', import.meta.url), 'utf8')) as { cases: Vector[] }
const bundles = cases.filter(({ rule, expected }) => rule === 'draw.verify' && expected.ok === true).map(({ input }) => Object.fromEntries(Object.entries(input).filter(([key]) => key !== 'note')))

describe('a file of a draw that somebody kept', () => {
  it('is read as it was published, alone or in the answer of its page, and recomputed', () => {
    expect(bundles.length).toBeGreaterThan(0)
    for (const bundle of bundles) {
      expect(readDrawFile(JSON.stringify(bundle))).toEqual([bundle])
      const whole = { drawNo: 'X', bundle, supplements: [{ drawNo: 'X-B1', bundle: null }, { drawNo: 'X-B2', bundle }] }
      expect(readDrawFile(JSON.stringify(whole))?.map((one) => verifyDraw(one))).toEqual([{ ok: true }, { ok: true }])
    }
  })
  it('MS-05: with one entry left out it is read, and its list no longer fits', () => {
    const [bundle = {}] = bundles
    const [read] = readDrawFile(JSON.stringify({ ...bundle, objects: (bundle['objects'] as unknown[]).slice(1) })) ?? []
    expect(read && verifyDraw(read)).toEqual({ ok: false, fails: 'OBJECTS_ROOT' })
  })
  it('holds nothing to check before the visits are over', () => expect(readDrawFile('{"bundle":null,"supplements":[]}')).toEqual([]))
  it.each(['', 'no json', 'null', '[]', '{}', '{"bundle":{}}', '{"bundle":null,"supplements":[1]}', '"text"'])('is nothing else: %s', (text) => expect(readDrawFile(text)).toBeNull())
  it('lacks nothing that is computed with', () => {
    const [bundle = {}] = bundles
    for (const key of Object.keys(bundle)) expect(readDrawFile(JSON.stringify({ ...bundle, [key]: undefined })), key).toBeNull()
    expect(readDrawFile(JSON.stringify({ ...bundle, seed: 'not hexadecimal' }))).toBeNull()
  })
})
