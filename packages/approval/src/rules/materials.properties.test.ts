import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { items } from '../../test/shipped-catalogue.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import { resolveMaterials, type HeldLicence, type MaterialFacts, type MaterialReport } from './materials.ts'

const day = fc.constantFrom('2026-11-23', '2026-11-24', '2027-05-31')
const subset = (keys: string[]) => fc.subarray([...new Set(keys)])

/** Facts about an item that really can occur, odd ones included. */
function factsOf(item: ItemContent): fc.Arbitrary<MaterialFacts> {
  const keys = item.materials.map(({ key }) => key)
  const types = [...new Set(item.materials.flatMap(({ waivableByLicence }) => waivableByLicence))]
  const datasets = [...new Set(item.materials.flatMap(({ sharingDataset }) => sharingDataset ?? []))]
  const fields = Object.values(item.formSchema.properties)
  return fc.record({
    today: fc.constant('2026-11-24'),
    application: fc.record({ subjectType: fc.constantFrom(...item.subjectTypes), hasAgent: item.agentAllowed ? fc.boolean() : fc.constant(false), mandate: fc.boolean() }),
    form: fc.record(Object.fromEntries(fields.map((field) =>
      [field['x-semantic-key'], field.type === 'boolean' ? fc.boolean() : fc.constantFrom(...('enum' in field && field.enum ? field.enum : ['text']))])), { requiredKeys: [] }),
    licences: fc.array(fc.record({
      type: fc.constantFrom('OTHER', ...types), status: fc.constantFrom('valid', 'valid', 'suspended', 'revoked'), consent: fc.boolean(), expiresOn: fc.option(day),
    }), { maxLength: 4 }),
    datasets: fc.dictionary(fc.constantFrom('other', ...datasets), fc.constantFrom('ok', 'down', 'notFound')),
    uploads: subset(keys), deferrals: subset(keys), commitments: subset(keys), commitmentBarred: fc.boolean(), maxDeferred: fc.integer({ min: 0, max: 3 }),
    officer: fc.dictionary(fc.constantFrom(...keys), fc.boolean()),
  })
}

const cases = fc.constantFrom(...items).chain((item) => factsOf(item).map((facts) => ({ item, facts })))

function reportOf(item: ItemContent, facts: MaterialFacts): MaterialReport {
  const report = resolveMaterials(item, facts)
  if ('error' in report) throw new Error(report.error)
  return report
}

const missing = (item: ItemContent, facts: MaterialFacts) => new Set(reportOf(item, facts).correctionList)
const runs = { numRuns: 400 }

describe('R2 for any item and any facts', () => {
  it('submittable, acceptable, decidable: each needs the one before', () => {
    fc.assert(fc.property(cases, ({ item, facts }) => {
      const { materials, submittable, acceptable, decidable, correctionList } = reportOf(item, facts)
      expect(submittable).toBe(correctionList.length === 0)
      expect(acceptable ? submittable : true).toBe(true)
      expect(decidable ? acceptable : true).toBe(true)
      expect(materials.map(({ key }) => key).filter((key) => correctionList.includes(key))).toEqual(correctionList)
    }), runs)
  })

  it('what the platform makes or the state holds is never asked of the person (在线政务服务规定 §9)', () => {
    fc.assert(fc.property(cases, ({ item, facts }) => {
      const asked = missing(item, facts)
      for (const material of item.materials.filter(({ key }) => asked.has(key))) {
        expect(material.source).not.toBe('generated')
        expect(material.source === 'data_sharing' && ['ok', 'down'].includes(facts.datasets[material.sharingDataset ?? ''] ?? '')).toBe(false)
        expect(material.source === 'licence_reuse' && facts.licences.some((one: HeldLicence) => material.waivableByLicence.includes(one.type) && one.status === 'valid' && one.consent
          && (one.expiresOn ?? '9999') >= facts.today)).toBe(false)
      }
    }), runs)
  })

  it('handing in more never makes more missing', () => {
    fc.assert(fc.property(cases, fc.nat(), ({ item, facts }, pick) => {
      const key = item.materials[pick % item.materials.length]?.key ?? ''
      const before = missing(item, facts)
      const after = missing(item, { ...facts, uploads: [...facts.uploads, key] })
      expect([...after].filter((one) => !before.has(one))).toEqual([])
      expect(after.has(key)).toBe(false)
    }), runs)
  })

  it('at most so many may be handed in later, and none by commitment for someone barred', () => {
    fc.assert(fc.property(cases, ({ item, facts }) => {
      const states = reportOf(item, facts).materials.map(({ state }) => state)
      expect(states.filter((state) => state === 'deferred').length).toBeLessThanOrEqual(facts.maxDeferred ?? 2)
      if (facts.commitmentBarred || !item.commitment.eligible) expect(states).not.toContain('committed')
    }), runs)
  })

  it('a delegate always proves the authority (行政许可法 §29)', () => {
    fc.assert(fc.property(cases, ({ item, facts }) => {
      if (!item.agentAllowed) return
      const { materials } = reportOf(item, { ...facts, application: { ...facts.application, hasAgent: true, mandate: true } })
      expect(materials.find(({ key }) => key === 'mat.authorisation')).toMatchObject({ needed: 'yes', state: 'satisfied', by: 'mandate' })
    }), runs)
  })

  it('the order in which licences are held does not matter', () => {
    fc.assert(fc.property(cases, ({ item, facts }) => {
      expect(reportOf(item, { ...facts, licences: facts.licences.toReversed() })).toEqual(reportOf(item, facts))
    }), runs)
  })
})

describe('who may not apply', () => {
  it.each(items.filter(({ agentAllowed }) => !agentAllowed).map((item) => [item.slug, item] as const))('%s: no delegate', (_, item) => {
    const facts = { today: '2026-11-24', application: { subjectType: item.subjectTypes[0] ?? 'natural', hasAgent: true, mandate: true }, form: {}, licences: [], datasets: {}, uploads: [] }
    expect(resolveMaterials(item, facts)).toEqual({ error: 'agentNotAllowed' })
  })
})
