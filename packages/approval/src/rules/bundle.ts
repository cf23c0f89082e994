import type { BundleAnswers, BundleContent, BundleItem, BundleRule, Question } from '../catalogue/bundle-definition.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import { bundlePromise, bundleStages, type BundlePromise } from './bundle-schedule.ts'
import { mergeFields, type MergedFields } from './bundle-fields.ts'
import { mergeMaterials, type MergedMaterial } from './bundle-materials.ts'
import { lookupIn, test } from './conditions.ts'

// R6 一件事 (国发〔2024〕3号): several items become one set of questions, one form, one list of materials and one promise.

/** Items by slug, as the catalogue in force holds them. */
export type ItemsBySlug = ReadonlyMap<string, ItemContent>

/** A selected item with its place in the bundle. */
export type SelectedItem = { entry: BundleItem; item: ItemContent }

export type BundleMerge = {
  /** Answers that count: those to questions visible by the answers before them. */
  kept: BundleAnswers
  selected: SelectedItem[]
  fired: BundleRule[]
  fields: MergedFields
  materials: MergedMaterial[]
  /** Slugs by level: what can run side by side. */
  stages: string[][]
  promise: BundlePromise
}

/**
 * Merges the bundle for these answers. The counts are those at the start; while the person types, R2 runs again per sub-case.
 * @throws Error when the bundle names an item the catalogue does not have (the loader refuses such a bundle)
 */
export function mergeBundle(bundle: BundleContent, items: ItemsBySlug, answers: BundleAnswers): BundleMerge {
  const kept = keptAnswers(bundle, answers)
  const get = lookupIn(kept)
  const selected = bundle.items.filter(({ selectWhen }) => test(selectWhen, get))
    .map((entry) => ({ entry, item: itemOf(items, entry.slug) }))
  const fired = bundle.rules.filter(({ when }) => test(when, get))
  return {
    kept, selected, fired,
    fields: mergeFields(selected, fired),
    materials: mergeMaterials(selected, fired),
    stages: bundleStages(selected),
    promise: bundlePromise(bundle, selected),
  }
}

/** R1: an answer to a question that the answers so far do not show is ignored (the browser may keep it in its memory). */
export function keptAnswers(bundle: BundleContent, answers: BundleAnswers): BundleAnswers {
  const kept: BundleAnswers = {}
  const given = lookupIn(answers)
  for (const { id, visibleWhen } of bundle.questions) {
    const answer = given(id)
    if (answer !== undefined && test(visibleWhen, lookupIn(kept))) kept[id] = answer as string | string[]
  }
  return kept
}

/** Ids of required questions that are visible and unanswered, in order: what still has to be asked. */
export function openQuestions(bundle: BundleContent, answers: BundleAnswers): string[] {
  const kept = keptAnswers(bundle, answers)
  const isOpen = ({ id, required, visibleWhen }: Question) => required && !Object.hasOwn(kept, id) && test(visibleWhen, lookupIn(kept))
  return bundle.questions.filter(isOpen).map(({ id }) => id)
}

function itemOf(items: ItemsBySlug, slug: string): ItemContent {
  const item = items.get(slug)
  if (!item) throw new Error(`The bundle names an item that is not in the catalogue: ${slug}`)
  return item
}
