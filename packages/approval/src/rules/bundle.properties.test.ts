import { cpuTimeMs } from '@onewindow/testing/cpu-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundles, catalogue } from '../../test/shipped-catalogue.ts'
import type { BundleAnswers, BundleContent, Question } from '../catalogue/bundle-definition.ts'
import { contentsOf } from '../catalogue/catalogue.ts'
import { bundleFigures } from './bundle-figures.ts'
import { keptAnswers, mergeBundle, openQuestions } from './bundle.ts'

const items = contentsOf(catalogue)

const answerOf = ({ type, options }: Question): fc.Arbitrary<string | string[]> => {
  const values = options.map(({ value }) => value)
  return type === 'multi' ? fc.subarray(values, { minLength: 1 }) : fc.constantFrom(...values)
}
const answersOf = (bundle: BundleContent): fc.Arbitrary<BundleAnswers> =>
  fc.record(Object.fromEntries(bundle.questions.map((question) => [question.id, answerOf(question)])), { requiredKeys: [] }) as fc.Arbitrary<BundleAnswers>

const cases = fc.constantFrom(...bundles).chain((bundle) => answersOf(bundle).map((answers) => ({ bundle, answers })))
const runs = { numRuns: 300 }

describe('R6 for any answers', () => {
  it('every fact is asked once, or has another source', () => {
    fc.assert(fc.property(cases, ({ bundle, answers }) => {
      const { selected, fired, fields } = mergeBundle(bundle, items, answers)
      const asked = fields.asked.map(({ key }) => key)
      expect(new Set(asked).size).toBe(asked.length)
      const dropped = fired.flatMap(({ dropFields }) => dropFields)
      const settled = new Set([...asked, ...fields.autoFilled.map(({ key }) => key), ...Object.keys(fields.set), ...dropped])
      for (const { entry, item } of selected) {
        for (const field of Object.values(item.formSchema.properties)) {
          const key = field['x-semantic-key']
          expect(settled).toContain(entry.fieldAlias[key] ?? key)
        }
      }
    }), runs)
  })

  it('merging never asks more than the items alone would', () => {
    fc.assert(fc.property(cases, ({ bundle, answers }) => {
      const figures = bundleFigures(mergeBundle(bundle, items, answers))
      expect(figures.mergedFieldCount).toBeLessThanOrEqual(figures.rawFieldCount)
      expect(figures.mergedRequiredFieldCount).toBeLessThanOrEqual(figures.mergedFieldCount)
      expect(figures.mergedMaterialCount).toBeLessThanOrEqual(figures.rawMaterialCount)
      expect([...figures.uploadMaterialKeys, ...figures.autoMaterialKeys]).toHaveLength(figures.mergedMaterialCount)
    }), runs)
  })

  it('nothing starts before what it waits for, and no result is promised after the whole, save under the joint cap', () => {
    fc.assert(fc.property(cases, ({ bundle, answers }) => {
      const { selected, stages, promise } = mergeBundle(bundle, items, answers)
      const levelOf = (slug: string) => stages.findIndex((stage) => stage.includes(slug))
      const chosen = new Set(selected.map(({ entry }) => entry.slug))
      expect(stages.flat().toSorted()).toEqual([...chosen].toSorted())
      for (const { entry } of selected) {
        for (const { slug } of entry.dependsOn.filter((one) => chosen.has(one.slug))) {
          expect(levelOf(slug)).toBeLessThan(levelOf(entry.slug))
          expect(promise.bySlug[entry.slug]).toBeGreaterThanOrEqual(promise.bySlug[slug] ?? 0)
        }
      }
      const cap = bundle.jointHandling.statutoryCap?.value ?? Infinity
      expect(promise.workdays).toBe(Math.min(cap, Math.max(bundle.promisedLimit.value, ...Object.values(promise.bySlug))))
    }), runs)
  })

  it('an answer to a question that is not shown changes nothing (R1)', () => {
    fc.assert(fc.property(cases, ({ bundle, answers }) => {
      expect(mergeBundle(bundle, items, keptAnswers(bundle, answers))).toEqual(mergeBundle(bundle, items, answers))
    }), runs)
  })

  it('answering the open questions leaves none, and going back keeps what was typed', () => {
    fc.assert(fc.property(cases, ({ bundle, answers }) => {
      let filled = answers
      for (let open = openQuestions(bundle, filled)[0], left = 50; open && left > 0; open = openQuestions(bundle, filled)[0], left -= 1) {
        const { type, options: [first] } = bundle.questions.find(({ id }) => id === open) as Question
        filled = { ...filled, [open]: type === 'multi' ? [first?.value ?? ''] : (first?.value ?? '') }
      }
      expect(openQuestions(bundle, filled)).toEqual([])
      expect(filled).toMatchObject(keptAnswers(bundle, answers))
    }), runs)
  })

  it('takes at most 2 ms', () => {
    const all = bundles.flatMap((bundle) => bundle.scenarios.map(({ answers }) => ({ bundle, answers })))
    const rounds = Array.from({ length: 10 }, () => cpuTimeMs(() => {
      for (const { bundle, answers } of all) mergeBundle(bundle, items, answers)
    }))
    expect(Math.min(...rounds) / all.length).toBeLessThan(2)
  })
})
