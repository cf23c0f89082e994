import { readFileSync } from 'node:fs'
import { caseNumber } from '@onewindow/casework/case-number'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { bundleOf, catalogue, itemOf } from '../../test/shipped-catalogue.ts'
import { contentsOf } from '../catalogue/catalogue.ts'
import { bundleFigures } from './bundle-figures.ts'
import { mergeBundle } from './bundle.ts'
import { resolveMaterials } from './materials.ts'
import { renewalOf } from './renewal.ts'
import { timeline } from './timeline.ts'
import { validTo } from './validity.ts'

// Inputs and answers of vectors/approval.json; the shapes are those of the file.
type Case<I> = { id: string; rule: string; note?: string; input: I; expected: unknown }

const path = new URL('../../../../vectors/approval.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case<never>[] }
const calendar = nationalCalendar()
const items = contentsOf(catalogue)

function vectors<I>(rule: string, count: number, answer: (input: I) => unknown): void {
  const own = cases.filter((one) => one.rule === rule) as unknown as Case<I>[]
  describe(`vectors of ${rule}`, () => {
    it(`are all ${count}`, () => {
      expect(own).toHaveLength(count)
    })
    it.each(own)('$id $note', ({ input, expected }) => {
      expect(answer(input)).toEqual(expected)
    })
  })
}

type Of<F extends (...args: never[]) => unknown, N extends number> = Parameters<F>[N]

vectors<{ item: string; events: Of<typeof timeline, 1>; asOf: string }>('timeline', 64, ({ item, events, asOf }) => timeline(itemOf(item), events, asOf, calendar))
vectors<Of<typeof resolveMaterials, 1> & { item: string }>('materials', 70, ({ item, ...facts }) => resolveMaterials(itemOf(item), facts))
vectors<{ bundle: string; answers: Of<typeof mergeBundle, 2> }>('bundle', 42, ({ bundle, answers }) => {
  const merge = mergeBundle(bundleOf(bundle), items, answers)
  return { ...bundleFigures(merge), promiseWorkdays: merge.promise.workdays, subPromiseWorkdays: merge.promise.bySlug }
})
vectors<Of<typeof renewalOf, 2> & { item: string }>('renewal', 13, ({ item: slug, ...facts }) => {
  const { renewal, result } = itemOf(slug)
  if (!renewal || result.validity.value === null) throw new Error(`${slug} cannot be renewed`)
  return renewalOf(renewal, result.validity.value, facts, calendar)
})
vectors<{ from: string; years: number }>('validity', 5, ({ from, years }) => ({ validTo: validTo(from, years) }))
vectors<{ region: string; date: string; seq: number }>('number', 5, ({ region, date, seq }) => ({ number: caseNumber('BJ', region, date, seq) }))
