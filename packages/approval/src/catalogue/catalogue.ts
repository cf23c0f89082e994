import type { BundleContent } from './bundle-definition.ts'
import type { Implementation, ItemContent, Limit } from './definition.ts'
import type { Department, LicenceType } from './file-definition.ts'
import type { FormField } from './form-schema.ts'

// The catalogue in force, as one value in memory. Made by the store, read by everything else; nothing in it is ever changed.

/** An organ that carries out the item, with the unit of the platform it is. `promised` null: as the basic item promises. */
export type OrganOffer = Implementation & { id: string; unitId: string; organEn: string | null; promised: Limit | null; places: unknown; hours: unknown }

export type PublishedItem = {
  versionId: string
  version: number
  contentHash: string
  effectiveFrom: string
  content: ItemContent
  offers: readonly OrganOffer[]
  /** Receipt suspended for the public (暂停受理) until and including the day, with the reason; null: open. */
  intakeClosed: { until: string; reason: string } | null
}

export type PublishedBundle = { versionId: string; version: number; contentHash: string; effectiveFrom: string; content: BundleContent }

export type Catalogue = {
  /** Grows with every publication. */
  revision: number
  items: ReadonlyMap<string, PublishedItem>
  bundles: ReadonlyMap<string, PublishedBundle>
  departments: ReadonlyMap<string, Department>
  licenceTypes: ReadonlyMap<string, LicenceType>
  semanticFields: Readonly<Record<string, FormField>>
}

/** The contents alone, by slug, as the rules of a bundle take them. */
export const contentsOf = (catalogue: Catalogue): ReadonlyMap<string, ItemContent> =>
  new Map([...catalogue.items].map(([slug, { content }]) => [slug, content]))
