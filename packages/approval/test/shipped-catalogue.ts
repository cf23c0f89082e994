import { catalogueFile, oneThingsFile } from '../src/catalogue/file-definition.ts'
import { catalogueOfFiles } from '../src/catalogue/from-files.ts'
import { shippedFiles } from '../src/catalogue/shipped.ts'
import type { BundleContent } from '../src/catalogue/bundle-definition.ts'
import type { ItemContent } from '../src/catalogue/definition.ts'

const { file, oneThings } = shippedFiles()

/** The shipped catalogue in memory, as tests without a database use it. */
export const catalogue = catalogueOfFiles(catalogueFile.parse(file), oneThingsFile.parse(oneThings), '2026-01-01T00:00:00+08:00')

export const items: readonly ItemContent[] = [...catalogue.items.values()].map(({ content }) => content)
export const bundles: readonly BundleContent[] = [...catalogue.bundles.values()].map(({ content }) => content)

/** @throws Error when the catalogue has no such item */
export function itemOf(slug: string): ItemContent {
  const found = catalogue.items.get(slug)
  if (!found) throw new Error(`The shipped catalogue has no item ${slug}`)
  return found.content
}

/** @throws Error when the catalogue has no such bundle */
export function bundleOf(slug: string): BundleContent {
  const found = catalogue.bundles.get(slug)
  if (!found) throw new Error(`The shipped catalogue has no bundle ${slug}`)
  return found.content
}
