import type { BundleRule } from '../catalogue/bundle-definition.ts'
import type { Material } from '../catalogue/definition.ts'
import type { SelectedItem } from './bundle.ts'
import { settledFields } from './bundle-fields.ts'
import { lookupIn, test } from './conditions.ts'

/** One piece of paper for all items that ask it. `upload`: at least one of them needs it from the applicant. */
export type MergedMaterial = { key: string; material: Material; neededBy: string[]; upload: boolean; dropped: string[] }

/**
 * Materials of the bundle at its start (R6): required, named by a rule, or conditional on something the answers already decide;
 * without those a rule drops. Optional ones are never counted. Where a rule dropped it for an item (a commitment takes its place),
 * `dropped` names the item.
 */
export function mergeMaterials(selected: readonly SelectedItem[], fired: readonly BundleRule[]): MergedMaterial[] {
  const facts = lookupIn(settledFields(fired))
  const required = keysOf(fired, 'requireMaterials')
  const dropped = keysOf(fired, 'dropMaterials')
  const merged = new Map<string, MergedMaterial>()
  for (const { entry: { slug }, item } of selected) {
    for (const material of item.materials) {
      const wanted = material.requirement === 'required' || required.has(`${slug} ${material.key}`)
        || (material.requirement === 'conditional' && material.conditionExpr !== null && test(material.conditionExpr, facts))
      if (!wanted) continue
      const isDropped = dropped.has(`${slug} ${material.key}`)
      const seen = merged.get(material.key) ?? { key: material.key, material, neededBy: [], upload: false, dropped: [] }
      merged.set(material.key, isDropped ? { ...seen, dropped: [...seen.dropped, slug] }
        : { ...seen, neededBy: [...seen.neededBy, slug], upload: seen.upload || material.source === 'applicant' })
    }
  }
  return [...merged.values()]
}

const keysOf = (fired: readonly BundleRule[], list: 'requireMaterials' | 'dropMaterials'): Set<string> =>
  new Set(fired.flatMap((rule) => rule[list]).map(({ slug, key }) => `${slug} ${key}`))
