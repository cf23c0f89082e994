import { mergeForms } from '@onewindow/forms/definition'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { ItemContent, Material } from '../catalogue/definition.ts'
import type { BundleMerge } from '../rules/bundle.ts'
import { settledFields } from '../rules/bundle-fields.ts'
import { listedMaterials } from '../rules/materials.ts'

/** What the pages of an application draw of an item, here of all items at once: one form, one list of materials. */
export type MergedItem = Pick<ItemContent, 'slug' | 'nameZh' | 'nameEn' | 'formSchema' | 'materials' | 'itemType' | 'commitment' | 'result'>

/** One form out of many, each fact asked once and none that a result, a licence or an answer already holds (R6); each material once. */
export function mergedItem(bundle: BundleContent, { selected, fired }: Pick<BundleMerge, 'selected' | 'fired'>, hasAgent: boolean): MergedItem {
  const slugs = new Set(selected.map(({ entry }) => entry.slug))
  const { schema } = mergeForms(
    selected.map(({ entry, item }) => ({
      code: entry.slug, schema: item.formSchema, alias: entry.fieldAlias,
      supplied: Object.entries(entry.fieldFromResult).filter(([, sources]) => sources.some((source) => source === '$licence' || slugs.has(source))).map(([key]) => key),
    })),
    { set: settledFields(fired), drop: fired.flatMap(({ dropFields }) => dropFields), require: fired.flatMap(({ requireFields }) => requireFields) },
  )
  const materials = new Map<string, Material>()
  for (const { item } of selected) for (const material of listedMaterials(item, hasAgent)) if (!materials.has(material.key)) materials.set(material.key, material)
  const [first] = selected
  if (!first) throw new Error(`${bundle.slug}: nothing is chosen`)
  const licence = selected.find(({ item }) => item.itemType.code === '01')
  return {
    slug: bundle.slug, nameZh: bundle.nameZh, nameEn: bundle.nameEn, formSchema: schema, materials: [...materials.values()], itemType: (licence ?? first).item.itemType,
    commitment: selected.find(({ item }) => item.commitment.eligible)?.item.commitment ?? first.item.commitment,
    result: { ...first.item.result, licenceType: null, electronic: selected.every(({ item }) => item.result.electronic) },
  }
}
