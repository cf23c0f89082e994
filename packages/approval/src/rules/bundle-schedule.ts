import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { SelectedItem } from './bundle.ts'

/** Working days from sending the bundle: for each result, and for the whole. */
export type BundlePromise = { workdays: number; bySlug: Record<string, number> }

/**
 * Slugs by level: 1 + the highest level of the dependencies that were selected (others do not count).
 * @throws Error on a circle of dependencies (the loader refuses one)
 */
export function bundleStages(selected: readonly SelectedItem[]): string[][] {
  const levels = alongDependencies<number>(selected, (_, dependencies) => 1 + Math.max(0, ...dependencies.map(({ value }) => value)))
  const stages: string[][] = []
  for (const { entry } of selected) (stages[(levels.get(entry.slug) ?? 1) - 1] ??= []).push(entry.slug)
  return stages
}

/**
 * R6: a result is promised when its own days have run after what it waits for; the bundle when the last result is due, at least its own
 * promise,
 * at most the joint cap (行政许可法 §42(2)). Shown per result, so nobody is promised 5 days for a thing that takes 15.
 */
export function bundlePromise(bundle: BundleContent, selected: readonly SelectedItem[]): BundlePromise {
  const finished = alongDependencies<number>(selected, ({ item }, dependencies) => {
    const latest = (blocks: 'accept' | 'decide') =>
      Math.max(0, ...dependencies.filter((one) => one.blocks === blocks).map(({ value }) => value))
    const own = item.onTheSpot ? 0 : (item.promisedLimit?.value ?? 0)
    return Math.max(latest('accept') + own, latest('decide'))
  })
  const cap = bundle.jointHandling.statutoryCap?.value ?? Number.POSITIVE_INFINITY
  const workdays = Math.min(cap, Math.max(bundle.promisedLimit.value, ...finished.values()))
  return { workdays, bySlug: Object.fromEntries(finished) }
}

type Dependency<V> = { blocks: 'accept' | 'decide'; value: V }

/** Computes a value for every selected item from the values of the selected items it depends on. */
function alongDependencies<V>(
  selected: readonly SelectedItem[], compute: (one: SelectedItem, dependencies: Dependency<V>[]) => V,
): Map<string, V> {
  const bySlug = new Map(selected.map((one) => [one.entry.slug, one]))
  const values = new Map<string, V>()
  const visit = (slug: string, path: readonly string[]): V => {
    const known = values.get(slug)
    if (known !== undefined) return known
    const one = bySlug.get(slug)
    if (!one || path.includes(slug)) throw new Error(`Items of the bundle wait for each other: ${[...path, slug].join(' → ')}`)
    const dependencies = one.entry.dependsOn.filter((dependency) => bySlug.has(dependency.slug))
      .map(({ slug: other, blocks }) => ({ blocks, value: visit(other, [...path, slug]) }))
    const value = compute(one, dependencies)
    values.set(slug, value)
    return value
  }
  return new Map(selected.map(({ entry: { slug } }) => [slug, visit(slug, [])]))
}
