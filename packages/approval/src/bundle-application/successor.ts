import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { Catalogue, OrganOffer } from '../catalogue/catalogue.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import { listOrgans } from '../catalogue/organs.ts'
import { leadUnit, organFor, type LeadUnit } from './organ.ts'
import type { BundleFacts, PinnedItem } from './schemas.ts'

/** What a draft goes over to when its bundle was published anew: that version, its items the draft does not hold yet, each with the organ nearest to the party, and who leads. */
export type BundleSuccessor = { versionId: string; bundle: BundleContent; added: { pinned: PinnedItem; item: ItemContent }[]; lead: LeadUnit }

const NEWER = `select n.id, n.content, coalesce(p.region_code, $3) region from bundle_version v join bundle_version n on n.bundle_code = v.bundle_code and n.id <> v.id and n.status = 'published' and n.effective_from <= $2 and (n.effective_to is null or n.effective_to > $2)
 left join party p on p.id = $4 where v.id = $1 and (v.status <> 'published' or v.effective_to <= $2) order by n.version desc limit 1`
const ITEMS = `select distinct on (v.slug) v.id, v.slug, v.content, coalesce((select json_agg(json_build_object('id', i.id, 'unitId', i.unit_id, 'unitPath', u.path, 'level', i.level, 'regionCode', i.region_code, 'regionName', i.region_name, 'organ', i.organ, 'promised', i.promised, 'places', i.places, 'hours', i.hours) order by i.region_code, i.implementation_code)
  from implementation i join unit u on u.id = i.unit_id where i.item_version_id = v.id), '[]') offers
 from item_version v where v.slug = any($1) and v.status = 'published' and v.effective_from <= $2 and (v.effective_to is null or v.effective_to > $2) order by v.slug, v.version desc`

type ItemRow = { id: string; slug: string; content: ItemContent; offers: (OrganOffer & { unitPath: string })[] }

function pinnedFrom({ id, slug, content, offers }: ItemRow, region: string): BundleSuccessor['added'][number] | null {
  const organ = organFor(listOrgans({ items: new Map([[slug, { content, offers }]]) } as unknown as Catalogue, { slug, regionCode: region }))
  const offer = offers.find((one) => one.id === organ?.id)
  return offer ? { item: content, pinned: { slug, itemVersionId: id, implementationId: offer.id, name: { zh: fullWidthBrackets(content.nameZh), en: content.nameEn }, organ: offer.organ, unitId: offer.unitId, unitPath: offer.unitPath, regionCode: offer.regionCode } } : null
}

/** The version in force of a draft's bundle, where its own is no longer (approval §3.3, as for items); null where there is none, or where nobody carries out one of its items. */
export async function bundleSuccessor(db: Db, { facts, regionCode }: CaseState<BundleFacts>, at: string): Promise<BundleSuccessor | null> {
  const { rows: [newer] } = await db.query<{ id: string; content: BundleContent; region: string }>(NEWER, [facts.bundleVersionId, at, regionCode, facts.partyId])
  if (!newer) return null
  const { id: versionId, content: bundle, region } = newer
  const slugs = bundle.items.map(({ slug }) => slug).filter((slug) => !facts.items.some((one) => one.slug === slug))
  const { rows } = await db.query<ItemRow>(ITEMS, [slugs, at])
  const added = rows.flatMap((row) => pinnedFrom(row, region) ?? [])
  const lead = await leadUnit(db, bundle, regionCode)
  return added.length === slugs.length && lead ? { versionId, bundle, added, lead } : null
}
