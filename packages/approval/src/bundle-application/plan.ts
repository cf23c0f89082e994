import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { SubjectType } from '../catalogue/definition.ts'
import type { BundleMerge, SelectedItem } from '../rules/bundle.ts'
import type { PlannedItem } from './schemas.ts'

/** What the answers lead to, as the case keeps it: the chosen items with what they wait for and their promised days (R6). */
export function planOf({ selected, promise }: BundleMerge): PlannedItem[] {
  const bySlug = new Map(selected.map((one) => [one.entry.slug, one]))
  return selected.map(({ entry }) => ({
    slug: entry.slug, workdays: promise.bySlug[entry.slug] ?? 0,
    waitsFor: entry.dependsOn.flatMap(({ slug, kind, blocks }) => {
      const other = bySlug.get(slug)
      return other ? [{ slug, blocks, certificate: kind === 'result_as_material' && other.item.result.licenceType !== null }] : []
    }),
  }))
}

/** A firm that is being set up applies as a person for its registration, and as a firm for what follows (common vocabulary §8). */
export function subjectIn({ selected }: Pick<BundleMerge, 'selected'>, own: SubjectType, { entry, item }: SelectedItem): SubjectType {
  const becomesFirm = selected.some((one) => entry.dependsOn.some(({ slug }) => slug === one.entry.slug) && !one.item.subjectTypes.includes('natural'))
  const wished: SubjectType = becomesFirm ? 'legal' : own
  return item.subjectTypes.includes(wished) ? wished : (item.subjectTypes[0] as SubjectType)
}

/** Whether somebody of that kind may apply for all of it: a person also for the firm they set up, a firm only for what firms may have. */
export const mayApply = ({ selected }: Pick<BundleMerge, 'selected'>, own: SubjectType): boolean => own === 'natural' || selected.every(({ item }) => item.subjectTypes.includes('legal'))

/** Kinds of material an item wants differently because of the answers. */
export const materialRules = ({ fired }: Pick<BundleMerge, 'fired'>, slug: string) => {
  const keys = (list: 'requireMaterials' | 'dropMaterials'): string[] => [...new Set(fired.flatMap((rule) => rule[list]).filter((one) => one.slug === slug).map(({ key }) => key))]
  return { requires: keys('requireMaterials'), spares: keys('dropMaterials') }
}

/** The most an extension of a joint procedure may be; null where the bundle has none (行政许可法 §42(2)). */
export const jointExtension = ({ jointHandling }: BundleContent): number | null => (jointHandling.section26JointProcedure ? (jointHandling.extension?.value ?? null) : null)
