import type { Db } from '@onewindow/casework/case-type'
import type { CaseState } from '@onewindow/casework/case-state'
import { newId } from '@onewindow/database/ids'
import type { ItemContent } from '../catalogue/definition.ts'
import { holderOf } from './founded-firm.ts'
import { takeGiven } from './given.ts'
import { heldLicences, sparingTypes } from './held-licences.ts'
import { seriousListedOn } from './serious-list.ts'
import { deliveryWithLicence, nextLicenceNumber } from './licence-number.ts'
import type { ApplicationKnown, KnownBar, KnownImplementation, KnownLicence } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

type Item = { content: ItemContent; status: string; effective_to: string | null; intake_closed_to: string | null }

/** An item version never changes once published, so its content is kept; its status is read anew. */
const contents = new Map<string, ItemContent>()

const LOAD = `select
 (select jsonb_build_object('status', v.status, 'effectiveTo', iso(v.effective_to), 'intakeClosedTo', v.intake_closed_to) from item_version v where v.id = $1) item,
 (select jsonb_build_object('id', i.id, 'unitId', i.unit_id, 'unitPath', u.path, 'regionCode', i.region_code, 'organ', i.organ, 'level', i.level) from implementation i join unit u on u.id = i.unit_id where i.id = $2) implementation,
 (select jsonb_build_object('id', i.id, 'unitId', i.unit_id, 'unitPath', u.path, 'regionCode', i.region_code, 'organ', i.organ, 'level', i.level) from implementation i join unit u on u.id = i.unit_id where i.item_version_id = $1 and i.level = 'city' limit 1) upper,
 (select jsonb_build_object('name', p.name, 'verified', p.verified_at is not null, 'ended', p.ended_as is not null) from party p where p.id = $3) party, ${seriousListedOn('$3')} serious,
 ${heldLicences({ party: '$3::uuid', types: '$12::text[]', ids: `array_remove(array(select $13::uuid union all select (s.facts->>'licenceIssuedId')::uuid from case_file s where s.parent_id = $8 and s.id <> $10), null)` })} licences,
 coalesce((select jsonb_agg(jsonb_build_object('kind', b.kind, 'untilDay', b.until_day, 'reason', b.reason)) from bar b where b.party_id = $3 and (b.item_code is null or b.item_code = (select v.item_code from item_version v where v.id = $1)) and b.lifted_at is null and b.from_day <= $4 and (b.until_day is null or b.until_day >= $4)), '[]') bars,
 coalesce((select jsonb_agg(jsonb_build_object('certNo', o.cert_no, 'accountId', o.account_id, 'name', a.display_name)) from officer_certificate o join account a on a.id = o.account_id
   where o.cert_no = any($5) and o.suspended_at is null and $4 between o.valid_from and o.valid_to), '[]') certificates,
 coalesce((select jsonb_object_agg(d.name, d.status) from dataset_source d), '{}') datasets,
 coalesce((select jsonb_object_agg(n.id, n.name_zh) from unit n where n.id = any($7)), '{}') "unitNames",
 (select jsonb_build_object('id', u.id, 'path', u.path, 'regionCode', u.region_code) from unit u where u.id = $6) target,
 (select jsonb_build_object('itemVersionId', n.id, 'implementation', jsonb_build_object('id', i.id, 'unitId', i.unit_id, 'unitPath', u.path, 'regionCode', i.region_code, 'organ', i.organ, 'level', i.level))
   from item_version v join item_version n on n.item_code = v.item_code and n.status = 'published' and n.effective_from <= $11::timestamptz and (n.effective_to is null or n.effective_to > $11) join implementation i on i.item_version_id = n.id join unit u on u.id = i.unit_id
   where v.id = $1 and n.id <> v.id and (v.status <> 'published' or v.effective_to <= $11) and i.unit_id = (select o.unit_id from implementation o where o.id = $2) order by n.version desc limit 1) successor,
 (select jsonb_build_object('withdrawn', case when b.state = 'withdrawn' then jsonb_build_array($9::text) else b.facts->'withdrawn' end, 'alone', b.facts->'alone',
   'granted', coalesce((select jsonb_agg(s.topic) from case_file s where s.parent_id = b.id and s.result = 'granted'), '[]'),
   'notices', coalesce((select jsonb_agg(jsonb_build_object('at', n.value->>'at', 'items', (select jsonb_agg(p.value - 'slug') from jsonb_array_elements(n.value->'items') p where p.value->>'slug' = $9)) order by n.ordinality) from jsonb_array_elements(b.facts->'corrections') with ordinality n
     where n.value->'items' @> jsonb_build_array(jsonb_build_object('slug', $9::text))), '[]'),
   'reported', (select coalesce(sum(jsonb_array_length(coalesce(s.facts->'defects', '[]'))), 0)::int from case_file s where s.parent_id = b.id and s.case_type = 'application' and s.state = 'submitted' and s.id <> $10)) from case_file b where b.id = $8 and b.case_type = 'bundleApplication') in_bundle`

type Raw = {
  item: { status: string; effectiveTo: string | null; intakeClosedTo: string | null } | null; implementation: KnownImplementation | null; upper: KnownImplementation | null; party: { name: string; verified: boolean; ended: boolean } | null; serious: string | null
  licences: KnownLicence[]; bars: KnownBar[]; datasets: Record<string, string>; unitNames: Record<string, string>; certificates: ApplicationKnown['certificates']; target: ApplicationKnown['target']; in_bundle: NonNullable<ApplicationKnown['inBundle']> | null
  successor: { itemVersionId: string; implementation: KnownImplementation } | null
}

export type Asked = { event: string; input: unknown }

/**
 * Everything guards, clocks and documents of an application look at, in one round trip. The certificates of who answers for a company (its legal representative or
 * operator) stand beside its own: several materials ask for that person's; inside a one-thing application also what its other items gave, whoever holds it, and the one a case is about. A dataset counts with the person's consent only (R2).
 */
export async function loadApplication(db: Db, c: CaseState<ApplicationFacts>, moment: { at: string; today: string }, asked: Asked): Promise<Record<string, unknown>> {
  const subject = c.facts
  const input = (asked.input ?? {}) as { certificates?: string[]; unitId?: string; unitIds?: string[] }
  const spokenOf = [...(input.unitIds ?? []), ...(input.unitId ? [input.unitId] : []), ...c.tasks.flatMap(({ unitId }) => (unitId ? [unitId] : []))]
  const item = await contentOf(db, subject.itemVersionId)
  const { rows } = await db.query<Raw>({ name: 'loadApplication', text: LOAD, values: [subject.itemVersionId, subject.implementationId, subject.partyId, moment.today, input.certificates ?? [], asked.event === 'transferUnit' ? (input.unitId ?? null) : null, spokenOf, c.parentId, c.topic, c.id, c.state === 'draft' ? moment.at : null, sparingTypes([item]), subject.licenceId] })
  const raw = rows[0] as Raw
  if (!raw.item || !raw.implementation || !raw.party) throw new Error(`application: item version, implementation or party is gone (${subject.itemVersionId})`)
  const known: ApplicationKnown = {
    item, itemPublished: raw.item.status === 'published' && (raw.item.effectiveTo === null || raw.item.effectiveTo > moment.at) && (raw.item.intakeClosedTo === null || raw.item.intakeClosedTo < moment.today),
    implementation: raw.implementation, upper: raw.upper, licences: raw.licences, bars: raw.bars, datasets: raw.datasets, unitNames: raw.unitNames, verified: raw.party.verified, partyEnded: raw.party.ended, seriousListedOn: raw.serious, partyName: raw.party.name, certificates: raw.certificates, target: raw.target, inBundle: raw.in_bundle,
    successor: raw.successor && { ...raw.successor, item: await contentOf(db, raw.successor.itemVersionId) },
    newFacts: asked.event === 'grant' ? await takeGiven(db, item, c) : {},
    newLicence: deliveryWithLicence(asked.event, item) ? { licenceId: newId(), number: await nextLicenceNumber(db, item, raw.implementation.regionCode, moment.today), holder: await holderOf(db, c, raw.party.name) } : null,
  }
  return known
}

/** The content of a pinned item version. */
export async function contentOf(db: Db, id: string): Promise<ItemContent> {
  const kept = contents.get(id)
  if (kept) return kept
  const { rows } = await db.query<Pick<Item, 'content'>>('select content from item_version where id = $1', [id])
  const content = (rows[0] as Pick<Item, 'content'>).content
  contents.set(id, content)
  return content
}
