import type { Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'
import type { BundleContent } from './bundle-definition.ts'
import { checkCatalogue, type Fault } from './checks.ts'
import type { CatalogueItem } from './definition.ts'
import type { CatalogueFile, OneThingsFile } from './file-definition.ts'
import { contentHash, unitIdOf } from './from-files.ts'

export type ImportReport =
  | { ok: true; revision: number; added: string[]; changed: string[]; unchanged: number }
  | { ok: false; faults: Fault[] }

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
export async function importCatalogue({ pool }: Pick<Database, 'pool'>, files: { file: unknown; oneThings: unknown }, at: string): Promise<ImportReport> {
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

async function store(query: Query, { file, oneThings }: { file: CatalogueFile; oneThings: OneThingsFile }, at: string): Promise<ImportReport> {
  const items = await storeItems(query, file, at)
  const bundles = await storeBundles(query, oneThings.bundles, at)
  const revision = await storeVocabulary(query, file, items.length + bundles.length > 0, at)
  const written = [...items, ...bundles]
  const slugs = (isNew: boolean) => written.filter(({ version }) => (version === 1) === isNew).map(({ slug }) => slug)
  return { ok: true, revision, added: slugs(true), changed: slugs(false), unchanged: file.items.length + oneThings.bundles.length - written.length }
}

/** Each line of a statement is one set of rows: the number of items never changes the number of round trips. */
async function storeItems(query: Query, file: CatalogueFile, at: string) {
  const known = await knownVersions(query, 'item_version', 'item_code')
  const written = file.items.flatMap((item) => nextVersion(item, known.get(item.code)))
  await query(`insert into basic_item (code, slug, name_zh, name_en, type_code, department, subject_types, statutory_value, statutory_unit)
    select code, slug, "nameZh", "nameEn", "typeCode", department, "subjectTypes", "statutoryValue", "statutoryUnit" from json_to_recordset($1::json)
      as r(code text, slug text, "nameZh" text, "nameEn" text, "typeCode" text, department text, "subjectTypes" text[], "statutoryValue" int, "statutoryUnit" text)
    on conflict (code) do update set slug = excluded.slug, name_zh = excluded.name_zh, name_en = excluded.name_en, type_code = excluded.type_code, department = excluded.department,
      subject_types = excluded.subject_types, statutory_value = excluded.statutory_value, statutory_unit = excluded.statutory_unit`, [JSON.stringify(written.map(({ content }) => basicRow(content)))])
  await query('update item_version set effective_to = $2 where item_code = any($1) and status = \'published\' and effective_to is null and effective_from <= $2',
    [written.map(({ content }) => content.code), at])
  await query(`insert into item_version (id, item_code, slug, version, status, content, content_hash, effective_from, author, confirmer, search_text, created_at)
    select id, code, slug, version, 'published', content, hash, $2, $3, $4, "searchText", $2 from json_to_recordset($1::json)
      as r(id uuid, code text, slug text, version int, content json, hash text, "searchText" text)`,
  [JSON.stringify(written.map(({ id, slug, version, hash, content }) => ({ id, code: content.code, slug, version, hash, content: withoutOrgans(content), searchText: searchText(content) }))), at, AUTHOR, CONFIRMER])
  await query(`insert into implementation (id, item_version_id, unit_id, level, region_code, region_name, organ, organ_uscc, implementation_code)
    select id, "versionId", "unitId", level, "regionCode", "regionName", organ, "organUscc", "implementationCode" from json_to_recordset($1::json)
      as r(id uuid, "versionId" uuid, "unitId" text, level text, "regionCode" text, "regionName" text, organ text, "organUscc" text, "implementationCode" text)`,
  [JSON.stringify(written.flatMap(({ id: versionId, content }) => content.implementations.map((one) => ({ ...one, id: newId(), versionId, unitId: unitIdOf(file.departments, one) }))))])
  return written
}

async function storeBundles(query: Query, bundles: readonly BundleContent[], at: string) {
  const known = await knownVersions(query, 'bundle_version', 'bundle_code')
  const written = bundles.flatMap((bundle) => nextVersion(bundle, known.get(bundle.code)))
  await query('update bundle_version set effective_to = $2 where bundle_code = any($1) and status = \'published\' and effective_to is null and effective_from <= $2',
    [written.map(({ content }) => content.code), at])
  await query(`insert into bundle_version (id, bundle_code, slug, version, status, content, content_hash, effective_from, author, confirmer, created_at)
    select id, code, slug, version, 'published', content, hash, $2, $3, $4, $2 from json_to_recordset($1::json)
      as r(id uuid, code text, slug text, version int, content json, hash text)`,
  [JSON.stringify(written.map(({ id, slug, version, hash, content }) => ({ id, code: content.code, slug, version, hash, content }))), at, AUTHOR, CONFIRMER])
  return written
}

/** Departments, licence types, semantic keys. The revision grows when anything a reader can see has changed. */
async function storeVocabulary(query: Query, file: CatalogueFile, changed: boolean, at: string): Promise<number> {
  const { rows: licences } = await query(`insert into licence_type (code, name_zh, name_en, issuing_department)
    select code, "nameZh", "nameEn", "issuingDepartment" from json_to_recordset($1::json) as r(code text, "nameZh" text, "nameEn" text, "issuingDepartment" text)
    on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, issuing_department = excluded.issuing_department
    where (licence_type.name_zh, licence_type.name_en, licence_type.issuing_department) is distinct from (excluded.name_zh, excluded.name_en, excluded.issuing_department)
    returning code`, [JSON.stringify(file.licenceTypes)])
  const { rows: [state] } = await query<{ revision: number }>(`insert into catalogue_state as s (id, revision, region_code, departments, semantic_fields, changed_at)
    values (1, 1, $1, $2, $3, $4) on conflict (id) do update set
      revision = s.revision + case when $5 or s.departments::text <> excluded.departments::text or s.semantic_fields::text <> excluded.semantic_fields::text then 1 else 0 end,
      region_code = excluded.region_code, departments = excluded.departments, semantic_fields = excluded.semantic_fields,
      changed_at = case when $5 or s.departments::text <> excluded.departments::text or s.semantic_fields::text <> excluded.semantic_fields::text then excluded.changed_at else s.changed_at end
    returning revision`, [file.region.code, JSON.stringify(file.departments), JSON.stringify(file.semanticFields), at, changed || licences.length > 0])
  if (!state) throw new Error('The state of the catalogue was not written')
  return state.revision
}

async function knownVersions(query: Query, table: 'item_version' | 'bundle_version', code: 'item_code' | 'bundle_code'): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await query<Known>(`select ${code} as code, max(version) as version, (array_agg(content_hash order by version desc) filter (where author = $1))[1] as imported
    from ${table} group by ${code}`, [AUTHOR])
  return new Map(rows.map((row) => [row.code, row]))
}

type Written<C> = { id: string; slug: string; version: number; hash: string; content: C }

/** The version to write, or nothing when the import has brought the same content before. */
function nextVersion<C extends { slug: string }>(content: C, known: Known | undefined): Written<C>[] {
  const hash = contentHash(content)
  return known?.imported === hash ? [] : [{ id: newId(), slug: content.slug, version: (known?.version ?? 0) + 1, hash, content }]
}

const withoutOrgans = ({ implementations: _, ...content }: CatalogueItem) => content

const basicRow = ({ code, slug, nameZh, nameEn, itemType, department, subjectTypes, statutoryLimit: { value, unit } }: CatalogueItem) =>
  ({ code, slug, nameZh, nameEn, typeCode: itemType.code, department, subjectTypes, statutoryValue: value, statutoryUnit: unit })

const searchText = ({ nameZh, nameEn, result }: CatalogueItem): string => [nameZh, nameEn, result.nameZh, result.nameEn].join(' ').toLowerCase()
