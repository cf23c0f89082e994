import { contentHash } from '@onewindow/audit/content-hash'
import type { Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'
import type { BundleContent } from './bundle-definition.ts'
import { checkCatalogue, type Fault } from './checks.ts'
import type { CatalogueItem } from './definition.ts'
import type { CatalogueFile, OneThingsFile } from './file-definition.ts'
import { unitIdOf } from './from-files.ts'
import { BASIC_ITEMS, BUNDLE_VERSIONS, endOf, IMPLEMENTATIONS, ITEM_VERSIONS, LICENCE_TYPES, STATE } from './import-statements.ts'

export type ImportReport =
  | { ok: true; revision: number; added: string[]; changed: string[]; unchanged: number }
  | { ok: false; faults: Fault[] }

export type CatalogueFiles = { file: unknown; oneThings: unknown }

type Query = <R extends object = object>(text: string, values?: unknown[]) => Promise<{ rows: R[] }>

/** What the import last brought of an item or bundle, and the newest version there is, whoever made it. */
type Known = { code: string; version: number; imported: string | null }

const AUTHOR = 'import'
const CONFIRMER = 'import-check'

/**
 * Brings the two files of a catalogue into the database as published versions in force from `at`: all or, with one fault, nothing.
 * Twice the same is once; an item whose file changed becomes its next version, because open cases stay on the version they began with.
 * The regions known are those of the database. Source: 行政许可法 §30 (what an item says is published before anyone applies).
 */
export async function importCatalogue({ pool }: Pick<Database, 'pool'>, files: CatalogueFiles, at: string): Promise<ImportReport> {
  const { rows: regions } = await pool.query<{ code: string }>('select code from region')
  const checked = checkCatalogue(files.file, files.oneThings, { regions: regions.map(({ code }) => code) })
  if (!checked.ok) return checked
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtext($1))', ['catalogue'])
    const report = await store((text, values) => client.query(text, values), checked, at)
    await client.query('commit')
    return report
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Checked = { file: CatalogueFile; oneThings: OneThingsFile }

async function store(query: Query, { file, oneThings: { bundles } }: Checked, at: string): Promise<ImportReport> {
  const written = [...await storeItems(query, file, at), ...await storeBundles(query, bundles, at)]
  const revision = await storeVocabulary(query, file, written.length > 0, at)
  const slugs = (isNew: boolean) => written.filter(({ version }) => (version === 1) === isNew).map(({ slug }) => slug)
  return { ok: true, revision, added: slugs(true), changed: slugs(false), unchanged: file.items.length + bundles.length - written.length }
}

/** Each statement takes a whole set of rows as one JSON text: the number of items never changes the number of round trips. */
async function storeItems(query: Query, file: CatalogueFile, at: string) {
  const known = await knownVersions(query, 'item_version', 'item_code')
  const written = file.items.flatMap((item) => nextVersion(item, known.get(item.code)))
  await query(BASIC_ITEMS, [JSON.stringify(written.map(({ content }) => basicRow(content)))])
  await query(endOf('item_version', 'item_code'), [written.map(({ content }) => content.code), at])
  await query(ITEM_VERSIONS, [JSON.stringify(written.map(itemRow)), at, AUTHOR, CONFIRMER])
  await query(IMPLEMENTATIONS, [JSON.stringify(written.flatMap((version) => implementationRows(version, file)))])
  return written
}

async function storeBundles(query: Query, bundles: readonly BundleContent[], at: string) {
  const known = await knownVersions(query, 'bundle_version', 'bundle_code')
  const written = bundles.flatMap((bundle) => nextVersion(bundle, known.get(bundle.code)))
  await query(endOf('bundle_version', 'bundle_code'), [written.map(({ content }) => content.code), at])
  const rows = written.map((version) => ({ ...version, code: version.content.code }))
  await query(BUNDLE_VERSIONS, [JSON.stringify(rows), at, AUTHOR, CONFIRMER])
  return written
}

/** Departments, licence types, semantic keys. The revision grows when anything a reader can see has changed. */
async function storeVocabulary(query: Query, file: CatalogueFile, changed: boolean, at: string): Promise<number> {
  const { rows: licences } = await query(LICENCE_TYPES, [JSON.stringify(file.licenceTypes)])
  const { rows: [state] } = await query<{ revision: number }>(STATE,
    [file.region.code, JSON.stringify(file.departments), JSON.stringify(file.semanticFields), at, changed || licences.length > 0])
  if (!state) throw new Error('The state of the catalogue was not written')
  return state.revision
}

type VersionTable = 'item_version' | 'bundle_version'

async function knownVersions(query: Query, table: VersionTable, code: string): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await query<Known>(`select ${code} as code, max(version) as version,
    (array_agg(content_hash order by version desc) filter (where author = $1))[1] as imported from ${table} group by ${code}`, [AUTHOR])
  return new Map(rows.map((row) => [row.code, row]))
}

type Written<C> = { id: string; slug: string; version: number; hash: string; content: C }

/** The version to write, or nothing when the import has brought the same content before. */
function nextVersion<C extends { slug: string }>(content: C, known: Known | undefined): Written<C>[] {
  const hash = contentHash(content)
  return known?.imported === hash ? [] : [{ id: newId(), slug: content.slug, version: (known?.version ?? 0) + 1, hash, content }]
}

function itemRow({ id, slug, version, hash, content: { implementations: _, ...content } }: Written<CatalogueItem>) {
  const searchText = [content.nameZh, content.nameEn, content.result.nameZh, content.result.nameEn].join(' ').toLowerCase()
  return { id, code: content.code, slug, version, hash, content, searchText }
}

const implementationRows = ({ id: versionId, content }: Written<CatalogueItem>, { departments }: CatalogueFile) =>
  content.implementations.map((one) => ({ ...one, id: newId(), versionId, unitId: unitIdOf(departments, one) }))

function basicRow({ code, slug, nameZh, nameEn, itemType, department, subjectTypes, statutoryLimit: { value, unit } }: CatalogueItem) {
  return { code, slug, nameZh, nameEn, typeCode: itemType.code, department, subjectTypes, statutoryValue: value, statutoryUnit: unit }
}
