import { epochMs } from '@onewindow/calendar/day'
import type { BundleContent } from './bundle-definition.ts'
import type { Catalogue, OrganOffer, PublishedBundle, PublishedItem } from './catalogue.ts'
import type { ItemContent } from './definition.ts'
import type { Department, LicenceType } from './file-definition.ts'
import type { FormField } from './form-schema.ts'

/** What the store needs of a database: a pool, or a client inside a transaction. */
export type CatalogueDb = { query: <R extends object>(text: string, values?: unknown[]) => Promise<{ rows: R[] }> }

export type CatalogueStore = {
  /** The catalogue in force at an instant. One short read when nothing was published since. */
  at: (instant: string) => Promise<Catalogue>
  /** The version a case is pinned to, in force or not; null when there is none. Never changes, so it is read once. */
  itemVersion: (id: string, db?: CatalogueDb) => Promise<PublishedItem | null>
  bundleVersion: (id: string, db?: CatalogueDb) => Promise<PublishedBundle | null>
}

type Held = { catalogue: Catalogue; from: number; until: number }

const MOST_PINNED = 2000

/** Opens the one in-memory catalogue of a process. */
export function openCatalogueStore(db: CatalogueDb): CatalogueStore {
  let held: Promise<Held> | null = null
  const items = new Map<string, PublishedItem>()
  const bundles = new Map<string, PublishedBundle>()
  async function at(instant: string): Promise<Catalogue> {
    const moment = epochMs(instant)
    const before = held
    const known = await before
    if (known && moment >= known.from && moment < known.until && (await revisionOf(db)) === known.catalogue.revision) return known.catalogue
    // Whoever finds the catalogue outdated first loads it; the others wait for the same load and then look again.
    if (held !== before) return at(instant)
    const loading = load(db, instant)
    held = loading
    try {
      return (await loading).catalogue
    } catch (error) {
      if (held === loading) held = null
      throw error
    }
  }
  return {
    at,
    itemVersion: async (id, by = db) => {
      const known = items.get(id)
      if (known) return known
      const [row] = await itemRows(by, 'v.id = $1', [id])
      // What is still worked on changes; only what was published is kept.
      return row === undefined ? null : row.status === 'draft' || row.status === 'inReview' ? itemOf(row) : pinned(items, id, () => Promise.resolve(itemOf(row)))
    },
    bundleVersion: (id, by = db) => pinned(bundles, id, async () => (await bundleRows(by, 'id = $1', [id])).map(versionOf)[0]),
  }
}

async function pinned<V>(known: Map<string, V>, id: string, read: () => Promise<V | undefined>): Promise<V | null> {
  const there = known.get(id) ?? (await read())
  if (there === undefined) return null
  if (known.size >= MOST_PINNED) known.clear()
  known.set(id, there)
  return there
}

async function revisionOf(db: CatalogueDb): Promise<number> {
  const { rows: [state] } = await db.query<{ revision: number }>('select revision from catalogue_state where id = 1')
  return state?.revision ?? 0
}

type State = { revision: number; departments: Department[]; semantic_fields: Record<string, FormField> }
type LicenceRow = { code: string; name_zh: string; name_en: string; issuing_department: string }
type VersionRow<C> = { id: string; version: number; status?: string; content: C; content_hash: string; effective_from: string; effective_to: string | null }
type ItemRow = VersionRow<ItemContent> & { intake_reason: string | null; intake_closed_to: string | null; offers: OrganOffer[] }

/** Everything in force at the instant. The revision is read first: a publication in between only means one more load. */
async function load(db: CatalogueDb, instant: string): Promise<Held> {
  const { rows: [state] } = await db.query<State>('select revision, departments, semantic_fields from catalogue_state where id = 1')
  const open = 'status = \'published\' and (effective_to is null or effective_to > $1)'
  const items = await itemRows(db, `v.${open}`, [instant])
  const bundles = await bundleRows(db, open, [instant])
  const { rows: licences } = await db.query<LicenceRow>('select code, name_zh, name_en, issuing_department from licence_type order by code')
  const from = epochMs(instant)
  const turns = [...items, ...bundles].flatMap((row) => [row.effective_from, row.effective_to]).filter((turn) => turn !== null).map(epochMs)
  const catalogue: Catalogue = {
    revision: state?.revision ?? 0,
    items: new Map(inForce(items, from).map((row) => [row.content.slug, itemOf(row)])),
    bundles: new Map(inForce(bundles, from).map((row) => [row.content.slug, versionOf(row)])),
    departments: new Map((state?.departments ?? []).map((one) => [one.code, one])),
    licenceTypes: new Map(licences.map(({ code, name_zh, name_en, issuing_department }): [string, LicenceType] =>
      [code, { code, nameZh: name_zh, nameEn: name_en, issuingDepartment: issuing_department }])),
    semanticFields: state?.semantic_fields ?? {},
  }
  return { catalogue, from, until: Math.min(Number.POSITIVE_INFINITY, ...turns.filter((turn) => turn > from)) }
}

/** Rows come by code and version: of two versions in force at once the newer one is left. */
function inForce<R extends VersionRow<{ code: string }>>(rows: readonly R[], moment: number): R[] {
  const started = rows.filter((row) => epochMs(row.effective_from) <= moment)
  return [...new Map(started.map((row) => [row.content.code, row])).values()]
}

const OFFER = `json_build_object('id', i.id, 'unitId', i.unit_id, 'level', i.level, 'regionCode', i.region_code, 'regionName',
  i.region_name, 'organ', i.organ, 'organEn', (select u.name_en from unit u where u.id = i.unit_id), 'organUscc', i.organ_uscc, 'implementationCode', i.implementation_code, 'promised', i.promised,
  'places', i.places, 'hours', i.hours)`

async function itemRows(db: CatalogueDb, where: string, values: unknown[]): Promise<ItemRow[]> {
  const { rows } = await db.query<ItemRow>(`
    select v.id, v.version, v.status, v.content, v.content_hash, v.effective_from, v.effective_to, v.intake_reason, v.intake_closed_to,
      coalesce((select json_agg(${OFFER} order by i.region_code, i.implementation_code)
        from implementation i where i.item_version_id = v.id), '[]') as offers
    from item_version v where ${where} order by v.item_code, v.version`, values)
  return rows
}

async function bundleRows(db: CatalogueDb, where: string, values: unknown[]): Promise<VersionRow<BundleContent>[]> {
  const { rows } = await db.query<VersionRow<BundleContent>>(`select id, version, content, content_hash, effective_from, effective_to
    from bundle_version where ${where} order by bundle_code, version`, values)
  return rows
}

function itemOf({ offers, intake_reason: reason, intake_closed_to: until, ...row }: ItemRow): PublishedItem {
  return { ...versionOf(row), offers, intakeClosed: reason !== null && until !== null ? { until, reason } : null }
}

const versionOf = <C>({ id, version, content, content_hash, effective_from }: VersionRow<C>) =>
  ({ versionId: id, version, contentHash: content_hash, effectiveFrom: effective_from, content })
