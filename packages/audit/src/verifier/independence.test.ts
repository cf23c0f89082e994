import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { canonical } from './own-hashing.ts'

it('the verifier shares no code with what it checks: nothing here imports from outside this folder', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const imports = files.flatMap((name) => [...readFileSync(`${import.meta.dirname}/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''))
  expect(files.length).toBeGreaterThan(5)
  expect(imports.filter((name) => !/^(\.\/|node:|pg$)/.test(name))).toEqual([])
})

it('two separately written canonical forms agree on everything JSON can say', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
  }), { numRuns: 500 })
})
