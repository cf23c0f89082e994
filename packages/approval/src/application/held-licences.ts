import type { ItemContent } from '../catalogue/definition.ts'

/** Kinds of certificates that may stand for a material of these items. */
export const sparingTypes = (items: readonly Pick<ItemContent, 'materials'>[]): string[] =>
  [...new Set(items.flatMap(({ materials }) => materials.flatMap(({ waivableByLicence }) => waivableByLicence)))]

const SHOWN = `jsonb_build_object('id', l.id, 'type', l.licence_type, 'status', l.status, 'expiresOn', l.valid_to, 'number', l.number, 'titleZh', l.title_zh, 'titleEn', l.title_en)`

/**
 * SQL of the certificates an application looks at, as a JSON array: of each kind in `types` the valid one that lasts longest, of the party and of who answers for it,
 * and those in `ids`, in whatever state. So many at most, however many a chain of shops holds: each holder and kind is one look into index licence (party_id,
 * licence_type, status, valid_to). The arguments are SQL expressions: uuid, text[], uuid[].
 */
export const heldLicences = ({ party, types, ids }: { party: string; types: string; ids: string }): string =>
  `coalesce((select jsonb_agg(${SHOWN}) from (
   select h.* from (values (1, ${party}), (2, (select o.operator_party_id from party o where o.id = ${party}))) p(place, id) cross join unnest(${types}) t(type)
    cross join lateral (select v.* from licence v where v.party_id = p.id and v.licence_type = t.type and v.status = 'valid' order by v.valid_to desc limit 1) h where h.id <> all(${ids})
   union all select n.* from licence n where n.id = any(${ids})) l), '[]')`
