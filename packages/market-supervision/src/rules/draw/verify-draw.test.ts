import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleOf, inspectorLists, objectLists, ruleSets, seeds } from '../../../test/lists.ts'
import type { DrawBundle } from './entries.ts'
import { drawBundle } from './entries.ts'
import { verifyDraw } from './verify-draw.ts'

const bundles = fc.tuple(seeds, seeds, fc.constantFrom('', '福彩3D 2026056 472'), ruleSets, objectLists, inspectorLists)
  .map(([mine, yours, value, rules, objects, inspectors]) => bundleOf([mine, yours], value, rules, objects, inspectors))
  .filter((bundle): bundle is DrawBundle => bundle !== null)
const changed = (text: string): string => `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`

describe('a published draw', () => {
  it('verifies, and fits the form in which bundles are read', () => {
    fc.assert(fc.property(bundles, (bundle) => {
      expect(drawBundle.parse(JSON.parse(JSON.stringify(bundle)))).toEqual(bundle)
      expect(verifyDraw(bundle)).toEqual({ ok: true })
    }), { numRuns: 60 })
  })

  it('fails by name when any part of it is touched (MS-05)', () => {
    fc.assert(fc.property(bundles.filter(({ objects, inspectors }) => objects.length > 0 && inspectors.length > 0), (bundle) => {
      const { document, reveals, rules, objects, inspectors } = bundle
      const touched = (part: Partial<DrawBundle>) => verifyDraw({ ...bundle, ...part })
      expect(touched({ document: { ...document, publicSource: 'another' } })).toEqual({ ok: false, fails: 'COMMIT_HASH' })
      const lie = [reveals[0]!, { ...reveals[1]!, secret: changed(reveals[1]!.secret) }]
      expect(touched({ reveals: lie })).toEqual({ ok: false, fails: 'COMMITMENT', party: 'supervisor' })
      expect(touched({ reveals: reveals.slice(0, 1) })).toEqual({ ok: false, fails: 'COMMITMENT', party: 'supervisor' })
      expect(touched({ reveals: [...reveals].reverse() })).toEqual({ ok: false, fails: 'COMMITMENT', party: 'drawOfficer' })
      expect(touched({ publicValue: 'other' })).toEqual({ ok: false, fails: 'SEED' })
      expect(touched({ seed: changed(bundle.seed) })).toEqual({ ok: false, fails: 'SEED' })
      expect(touched({ objects: objects.slice(1) })).toEqual({ ok: false, fails: 'OBJECTS_ROOT' })
      expect(touched({ inspectors: inspectors.slice(1) })).toEqual({ ok: false, fails: 'INSPECTORS_ROOT' })
      expect(touched({ rules: { ...rules, cap: rules.cap + 1 } })).toEqual({ ok: false, fails: 'RULES_HASH' })
      expect(touched({ resultHash: changed(bundle.resultHash) })).toEqual({ ok: false, fails: 'RESULT' })
    }), { numRuns: 40 })
  })
})

describe('MS-04: the stand-alone script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  const script = join(import.meta.dirname, '../../../scripts/recompute-draw.mjs')
  afterAll(() => rmSync(folder, { recursive: true }))

  const recompute = (bundle: DrawBundle) => {
    const file = join(folder, 'bundle.json')
    writeFileSync(file, JSON.stringify(bundle))
    const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
    return { said: stdout.trim(), status }
  }

  it('has at most 60 lines and imports nothing of the product', () => {
    const source = readFileSync(script, 'utf8')
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
    expect([...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['node:crypto', 'node:fs'])
  })

  it('prints the result hash of any draw, and names what was touched', () => {
    for (const bundle of fc.sample(bundles, { numRuns: 12, seed: 20_260_302 })) {
      expect(recompute(bundle)).toEqual({ said: bundle.resultHash, status: 0 })
      expect(recompute({ ...bundle, resultHash: changed(bundle.resultHash) })).toEqual({ said: 'RESULT', status: 1 })
    }
  }, 60_000)
})
