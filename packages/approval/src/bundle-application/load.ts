import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { heldLicences, sparingTypes } from '../application/held-licences.ts'
import { seriousListedOn } from '../application/serious-list.ts'
import { contentOf } from '../application/load.ts'
import type { KnownBar, KnownLicence } from '../application/known.ts'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import { mergeBundle, type ItemsBySlug } from '../rules/bundle.ts'
import type { BundleKnown } from './known.ts'
import { mergedItem } from './merged-item.ts'
import type { BundleFacts } from './schemas.ts'

const LOAD = `select
 (select jsonb_build_object('status', v.status, 'effectiveTo', iso(v.effective_to)) from bundle_version v where v.id = $1) bundle,
 coalesce((select jsonb_agg(p.slug) from unnest($5::text[], $9::uuid[]) p(slug, id) left join item_version v on v.id = p.id and v.status = 'published' and (v.effective_to is null or v.effective_to > $6::timestamptz) and (v.intake_closed_to is null or v.intake_closed_to < $4) where v.id is null), '[]') closed,
 coalesce((select jsonb_agg(jsonb_build_object('slug', p.slug, 'itemVersionId', n.id, 'implementationId', i.id)) from unnest($5::text[], $9::uuid[], $10::uuid[]) p(slug, id, implementation) join item_version v on v.id = p.id and (v.status <> 'published' or v.effective_to <= $6)
   join item_version n on n.item_code = v.item_code and n.id <> v.id and n.status = 'published' and n.effective_from <= $6 and (n.effective_to is null or n.effective_to > $6) join implementation i on i.item_version_id = n.id and i.unit_id = (select o.unit_id from implementation o where o.id = p.implementation)), '[]') successors,
 (select jsonb_build_object('name', p.name, 'verified', p.verified_at is not null, 'ended', p.ended_as is not null) from party p where p.id = $2) party, ${seriousListedOn('$2')} serious,
 (select u.name_zh from unit u where u.id = $7) lead,
 ${heldLicences({ party: '$2::uuid', types: '$11::text[]', ids: `'{}'::uuid[]` })} licences,
 coalesce((select jsonb_agg(jsonb_build_object('kind', b.kind, 'untilDay', b.until_day, 'reason', b.reason)) from bar b where b.party_id = $2 and b.item_code is null and b.lifted_at is null and b.from_day <= $4 and (b.until_day is null or b.until_day >= $4)), '[]') bars,
 coalesce((select jsonb_object_agg(d.name, d.status) from dataset_source d), '{}') datasets,
 coalesce((select jsonb_agg(jsonb_build_object('slug', s.topic, 'items', s.facts->'defects', 'notices', jsonb_array_length(s.facts->'corrections')) order by s.opened_at, s.id) from case_file s where s.parent_id = $3 and s.case_type = 'application' and s.state = 'submitted' and jsonb_array_length(coalesce(s.facts->'defects', '[]')) > 0), '[]') defects,
 coalesce((select jsonb_object_agg(s.topic, s.number) from case_file s where s.parent_id = $3 and s.case_type = 'application'), '{}') numbers,
 coalesce((select jsonb_object_agg(s.topic, k.due_on) from case_file s join case_clock k on k.case_id = s.id and k.kind = 'supplementReply' and k.state = 'running' where s.parent_id = $3 and s.state = 'correctionRequested'), '{}') replies,
 coalesce((select jsonb_object_agg(u.id, u.name_en) from unit u where u.id = any($8)), '{}') organs_en`

type Raw = {
  bundle: { status: string; effectiveTo: string | null } | null; closed: string[]; successors: Omit<BundleKnown['successors'][number], 'item'>[]; party: { name: string; verified: boolean; ended: boolean } | null; serious: string | null; lead: string | null
  licences: KnownLicence[]; bars: KnownBar[]; datasets: Record<string, string>; defects: (BundleKnown['defects'][number] & { notices: number })[]; numbers: BundleKnown['numbers']; replies: BundleKnown['replies']; organs_en: BundleKnown['organsEn']
}

/** A bundle version never changes once published. */
const contents = new Map<string, BundleContent>()

async function bundleOf(db: Db, id: string): Promise<BundleContent> {
  const kept = contents.get(id)
  if (kept) return kept
  const { rows } = await db.query<{ content: BundleContent }>('select content from bundle_version where id = $1', [id])
  const content = (rows[0] as { content: BundleContent }).content
  contents.set(id, content)
  return content
}

/** Everything guards, clocks and documents of a one-thing application look at: the pinned bundle and items, merged for the answers, and what the platform holds. */
export async function loadBundle(db: Db, c: CaseState<BundleFacts>, moment: { at: string; today: string }): Promise<Record<string, unknown>> {
  const { facts } = c
  // What was sent goes on under the versions it was sent with.
  const draft = c.state === 'draft' || c.state === '' ? facts.items : []
  const items: ItemsBySlug = new Map(await Promise.all(facts.items.map(async ({ slug, itemVersionId }) => [slug, await contentOf(db, itemVersionId)] as const)))
  const { rows } = await db.query<Raw>({
    name: 'loadBundle', text: LOAD, values: [facts.bundleVersionId, facts.partyId, c.id, moment.today, draft.map(({ slug }) => slug), moment.at, c.unitId, facts.items.map(({ unitId }) => unitId), draft.map(({ itemVersionId }) => itemVersionId), draft.map(({ implementationId }) => implementationId), sparingTypes([...items.values()])],
  })
  const raw = rows[0] as Raw
  if (!raw.bundle || !raw.party) throw new Error(`bundleApplication: bundle version or party is gone (${facts.bundleVersionId})`)
  const bundle = await bundleOf(db, facts.bundleVersionId)
  const known: BundleKnown = {
    ...knownBy(bundle, items, facts), published: raw.bundle.status === 'published' && (raw.bundle.effectiveTo === null || raw.bundle.effectiveTo > moment.at), closed: raw.closed,
    successors: await Promise.all(raw.successors.map(async (one) => ({ ...one, item: await contentOf(db, one.itemVersionId) }))),
    defects: raw.defects.filter((one) => one.notices >= noticesTo(facts, one.slug)).map(({ slug, items: points }) => ({ slug, items: points })), leadOrgan: raw.lead ?? fullWidthBrackets(bundle.nameZh), licences: raw.licences, bars: raw.bars, datasets: raw.datasets, verified: raw.party.verified, partyEnded: raw.party.ended, seriousListedOn: raw.serious, partyName: raw.party.name, numbers: raw.numbers, replies: raw.replies, organsEn: raw.organs_en,
  }
  return known
}

/** How many notices named an item: what the last one said is no news before it has arrived there. */
const noticesTo = ({ corrections }: BundleFacts, slug: string): number => corrections.filter(({ items }) => items.some((item) => item.slug === slug)).length

/** The part of what is known that follows from the catalogue and the answers alone. */
export function knownBy(bundle: BundleContent, items: ItemsBySlug, facts: Pick<BundleFacts, 'questions' | 'hasAgent'>): Pick<BundleKnown, 'bundle' | 'items' | 'merge' | 'merged'> {
  const merge = mergeBundle(bundle, items, facts.questions)
  // Answers that choose nothing are refused by the first guard; the pages still have a form to draw.
  const shown = merge.selected.length > 0 ? merge : { ...merge, selected: bundle.items.slice(0, 1).flatMap((entry) => { const item = items.get(entry.slug); return item ? [{ entry, item }] : [] }) }
  return { bundle, items, merge, merged: mergedItem(bundle, shown, facts.hasAgent) }
}
