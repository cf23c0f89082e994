import type { ScenarioExpected } from '../catalogue/bundle-definition.ts'
import type { BundleMerge } from './bundle.ts'

/**
 * The figures of a merge: "5 items, 22 fields instead of 52, 2 uploads". Lists of keys are sorted. Also what a scenario of the file
 * expects.
 */
export function bundleFigures({ selected, fields, materials, stages, fired }: BundleMerge): ScenarioExpected {
  const needed = materials.filter(({ neededBy }) => neededBy.length > 0)
  const keysWhere = (upload: boolean) => needed.filter((one) => one.upload === upload).map(({ key }) => key).sort()
  return {
    selectedItems: selected.map(({ entry }) => entry.itemCode),
    selectedSlugs: selected.map(({ entry }) => entry.slug),
    parallelStages: stages,
    rawFieldCount: fields.rawCount,
    mergedFieldCount: fields.asked.length,
    mergedRequiredFieldCount: fields.asked.filter(({ required }) => required).length,
    autoFilledKeys: [...new Set(fields.autoFilled.map(({ key }) => key))].sort(),
    rawMaterialCount: needed.reduce((total, { neededBy }) => total + neededBy.length, 0),
    mergedMaterialCount: needed.length,
    uploadMaterialKeys: keysWhere(true),
    autoMaterialKeys: keysWhere(false),
    firedRules: fired.map(({ id }) => id),
  }
}
