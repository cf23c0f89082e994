import fc from 'fast-check'
import { canonicalHash, commitHashOf, commitmentOf, seedOf } from '../src/rules/draw/commitments.ts'
import { drawOf, isRefusal } from '../src/rules/draw/draw.ts'
import type { DrawBundle, DrawInspector, DrawObject, DrawRules } from '../src/rules/draw/entries.ts'
import { listRoot } from '../src/rules/draw/list-root.ts'

const REGIONS = ['640104001', '640104002', '640106003', '640121100']
const risk = fc.constantFrom('A', 'B', 'C', 'D')
const numbered = (letter: string, i: number): string => `${letter}${String(i).padStart(3, '0')}`
const subjects = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((i) => numbered('c', i)), { maxLength: 6 })

const object = fc.record({
  risk, region: fc.constantFrom(...REGIONS), requires: fc.constantFrom<string[]>(['food'], ['food', 'equipment'], []),
  lastInspectors: fc.uniqueArray(fc.integer({ min: 0, max: 11 }).map((i) => numbered('J', i)), { maxLength: 3 }),
}, { requiredKeys: ['risk', 'region'] })
const inspector = fc.record({
  dept: fc.constantFrom('SAMR', 'HC'), regions: fc.constantFrom<string[]>(['6401'], ['640104'], ['640106', '640121']),
  specialities: fc.constantFrom<string[]>(['food'], ['equipment', 'food'], []), certUntil: fc.constantFrom('2026-06-30', '2026-12-31'), recusals: subjects,
  load: fc.integer({ min: 0, max: 3 }),
}, { requiredKeys: ['dept', 'regions', 'certUntil'] })

/** Lists of up to 60 objects and 12 inspectors in two departments, with everything that can keep one from a seat. */
export const objectLists: fc.Arbitrary<DrawObject[]> =
  fc.array(object, { maxLength: 60 }).map((list) => list.map((one, i) => ({ id: numbered('c', i), ...one })))
export const inspectorLists: fc.Arbitrary<DrawInspector[]> =
  fc.array(inspector, { maxLength: 12 }).map((list) => list.map((one, i) => ({ id: numbered('J', i), ...one })))

const ratio = fc.integer({ min: 1, max: 10_000 })
export const ruleSets: fc.Arbitrary<DrawRules> = fc.record({
  mode: fc.constantFrom('ratio', 'total'), total: fc.integer({ min: 0, max: 40 }), minPer: fc.integer({ min: 0, max: 2 }),
  ratiosBp: fc.record({ A: ratio, B: ratio, C: ratio, D: ratio }), byCounty: fc.boolean(), reserveBp: fc.integer({ min: 0, max: 10_000 }),
  seats: fc.constantFrom([{ dept: 'SAMR', size: 2 }], [{ dept: 'SAMR', size: 2 }, { dept: 'HC', size: 1, leadSpeciality: false }]),
  cap: fc.integer({ min: 0, max: 8 }), balanceSlack: fc.integer({ min: 0, max: 2 }), avoidLast: fc.boolean(), endsOn: fc.constant('2026-11-30'),
}, { requiredKeys: ['mode', 'total', 'ratiosBp', 'seats', 'cap', 'endsOn'] }) as fc.Arbitrary<DrawRules>
export const seeds: fc.Arbitrary<string> = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

/** The bundle of a draw of two parties, as it is published; null when the draw is refused. */
export function bundleOf(
  secrets: readonly [string, string], publicValue: string, rules: DrawRules, objects: DrawObject[], inspectors: DrawInspector[],
): DrawBundle | null {
  const reveals = [{ party: 'drawOfficer', secret: secrets[0] }, { party: 'supervisor', secret: secrets[1] }]
  const document = {
    v: 'OWD1' as const, drawNo: 'YC-SCJG-CQ-2026-000001', planNo: 'YC-SCJG-JH-2026-0001', objectsRoot: listRoot(objects), excludedRoot: listRoot([]),
    inspectorsRoot: listRoot(inspectors), rulesHash: canonicalHash(rules),
    commitments: reveals.map(({ party, secret }) => ({ party, commitment: commitmentOf(party, secret) })), publicSource: 'none',
    committedAt: '2026-03-02T09:00:00+08:00',
  }
  const commitHash = commitHashOf(document)
  const seed = seedOf(commitHash, secrets, publicValue)
  const result = drawOf(seed, rules, objects, inspectors)
  if (isRefusal(result)) return null
  return { document, commitHash, reveals, publicValue, seed, rules, objects, inspectors, resultHash: result.resultHash }
}
