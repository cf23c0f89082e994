import type { Context } from '@onewindow/casework/case-state'
import type { Text } from '@onewindow/forms/definition'
import type { ApplicationKnown, KnownBar, KnownLicence } from '../application/known.ts'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import type { CorrectionItem } from '../application/schemas.ts'
import type { BundleMerge, ItemsBySlug } from '../rules/bundle.ts'
import type { MergedItem } from './merged-item.ts'
import type { BundleSuccessor } from './successor.ts'
import type { BundleFacts, PinnedItem } from './schemas.ts'

/** What `load` fetches once per command. */
export type BundleKnown = {
  bundle: BundleContent
  /** In force. */
  published: boolean
  /** Items of the bundle that take no applications under the version the draft holds, and what the version in force is where there is a later one. */
  closed: string[]
  successors: { slug: string; itemVersionId: string; implementationId: string; item: ItemContent }[]
  /** The version of the bundle in force, where the draft's own is no longer; drafts only. */
  bundleSuccessor?: BundleSuccessor | null
  items: ItemsBySlug
  merge: BundleMerge
  /** One form and one list of materials for all chosen items. */
  merged: MergedItem
  /** Defects that departments have reported of items still to be accepted, and no notice has named yet. */
  defects: { slug: string; items: CorrectionItem[] }[]
  leadOrgan: string
  licences: KnownLicence[]
  bars: KnownBar[]
  datasets: ApplicationKnown['datasets']
  verified: boolean
  /** The registration of the firm has ended; never so for a person. */
  partyEnded?: boolean
  /** Since when the firm is on the list of serious violations (严重违法失信名单). */
  seriousListedOn?: string | null
  partyName: string
  /** Numbers of the items' cases by item, and English names of their units by unit, for the pages. */
  numbers: Record<string, string | null>
  organsEn: Record<string, string>
  /** Last days for the answer to the notice, by item it named and that still waits for one. */
  replies: Record<string, string>
}

export const knownOf = (ctx: Context): BundleKnown => ctx.known as unknown as BundleKnown

/** @throws Error for an item the bundle does not have */
export function pinned({ items }: Pick<BundleFacts, 'items'>, slug: string): PinnedItem {
  const found = items.find((item) => item.slug === slug)
  if (!found) throw new Error(`${slug} is no item of this bundle`)
  return found
}

/** The organ of an item in both languages. */
export const organNames = ({ organ, unitId }: PinnedItem, ctx: Context): Text => ({ zh: organ, en: knownOf(ctx).organsEn[unitId] ?? organ })
