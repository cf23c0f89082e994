import { readFileSync } from 'node:fs'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { openCatalogueStore } from './catalogue-store.ts'
import type { CatalogueFile } from './file-definition.ts'
import { importCatalogue } from './import-catalogue.ts'
import { shippedFiles } from './shipped.ts'

const AT = '2026-11-24T09:00:00.000+08:00'
const LATER = '2026-11-25T09:00:00.000+08:00'

/** A database that knows the regions, as the seed leaves it. */
async function openWithRegions(): Promise<TestDatabase> {
  const base = await openTestDatabase()
  const lines = readFileSync(new URL('../../../identity/data/regions-yinchuan.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
  const regions = lines.map((line) => line.split(',')).map(([code, name, level, parent]) => ({ code, name, level, parent: parent || null }))
  await base.pool.query('insert into region (code, name, level, parent_code) select code, name, level, parent from json_to_recordset($1::json) as r(code text, name text, level text, parent text)', [JSON.stringify(regions)])
  return base
}

const TABLES = ['basic_item', 'item_version', 'implementation', 'bundle_version', 'licence_type', 'catalogue_state'] as const

async function countsOf({ pool }: TestDatabase): Promise<number[]> {
  const counts = await Promise.all(TABLES.map((table) => pool.query<{ n: number }>(`select count(*) as n from ${table}`)))
  return counts.map(({ rows }) => rows[0]?.n ?? -1)
}

const changed = (change: (file: CatalogueFile) => void) => {
  const { file, oneThings } = shippedFiles() as { file: CatalogueFile; oneThings: unknown }
  change(file)
  return { file, oneThings }
}

describe('importing the catalogue', () => {
  it('stores 51 items, 77 implementations and 6 bundles as published version 1, in at most 3 seconds', async () => {
    await using base = await openWithRegions()
    const start = performance.now()
    const report = await importCatalogue(base, shippedFiles(), AT)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(report).toMatchObject({ ok: true, revision: 1, changed: [], unchanged: 0 })
    expect(await countsOf(base)).toEqual([51, 51, 77, 6, 41, 1])
    const { rows } = await base.pool.query('select distinct version, status, author, confirmer, effective_from, effective_to from item_version')
    expect(rows).toEqual([{ version: 1, status: 'published', author: 'import', confirmer: 'import-check', effective_from: AT, effective_to: null }])
  })

  it('twice is once, and the revision stays', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    expect(await importCatalogue(base, shippedFiles(), LATER)).toMatchObject({ ok: true, revision: 1, added: [], changed: [], unchanged: 57 })
    expect(await countsOf(base)).toEqual([51, 51, 77, 6, 41, 1])
  })

  it('two imports at once are one', async () => {
    await using base = await openWithRegions()
    const reports = await Promise.all([importCatalogue(base, shippedFiles(), AT), importCatalogue(base, shippedFiles(), AT)])
    expect(reports.map((report) => report.ok && report.added.length).sort()).toEqual([0, 57])
  })

  it('keeps the order of the form: jsonb would not', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    const catalogue = await openCatalogueStore(base.pool).at(AT)
    for (const { slug, formSchema } of (shippedFiles().file as CatalogueFile).items) {
      expect(Object.keys(catalogue.items.get(slug)?.content.formSchema.properties ?? {})).toEqual(Object.keys(formSchema.properties))
    }
  })

  it('names each organ\'s unit, a township\'s own one at its level', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    const { rows } = await base.pool.query<{ unit_id: string }>('select i.unit_id from implementation i join item_version v on v.id = i.item_version_id where v.slug = $1 order by 1', ['temporary-relief'])
    expect(rows.map((row) => row.unit_id)).toEqual(['D:CA:640104', 'T:640104001'])
  })

  it('a malformed file names item and field and changes nothing', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    const bad = changed(({ items: [first, second] }) => {
      if (first) first.nameZh = '公司设立'
      if (second) second.extension = { value: 0, unit: 'workday', maxTimes: 1, approver: 'head', basis: 'b' }
    })
    const report = await importCatalogue(base, bad, LATER)
    expect(report).toMatchObject({ ok: false, faults: [{ item: 'individual-business-establishment', field: 'extension.value', code: 'shape' }] })
    expect(await countsOf(base)).toEqual([51, 51, 77, 6, 41, 1])
    const { rows } = await base.pool.query<{ name_zh: string }>('select name_zh from basic_item where slug = $1', ['company-establishment'])
    expect(rows).toEqual([{ name_zh: '公司设立登记' }])
  })

  it('without the regions nothing is stored', async () => {
    await using base = await openTestDatabase()
    const report = await importCatalogue(base, shippedFiles(), AT)
    expect(report.ok).toBe(false)
    expect(await countsOf(base)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('a changed item becomes its next version; the one before stays readable for the cases pinned to it', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    const store = openCatalogueStore(base.pool)
    const before = (await store.at(LATER)).items.get('residence-permit')
    const report = await importCatalogue(base, changed(({ items }) => {
      const item = items.find(({ slug }) => slug === 'residence-permit')
      if (item) item.promisedLimit = { value: 5, unit: 'workday' }
    }), LATER)
    expect(report).toMatchObject({ ok: true, revision: 2, added: [], changed: ['residence-permit'], unchanged: 56 })
    const now = (await store.at(LATER)).items.get('residence-permit')
    expect([before?.version, before?.content.promisedLimit?.value, now?.version, now?.content.promisedLimit?.value]).toEqual([1, 7, 2, 5])
    expect((await store.itemVersion(before?.versionId ?? ''))?.content.promisedLimit?.value).toBe(7)
    expect((await store.at(AT)).items.get('residence-permit')?.version).toBe(1)
  })
})

describe('the catalogue in memory', () => {
  it('is read once per revision and instant range, and knows nothing before it comes into force', async () => {
    await using base = await openWithRegions()
    const store = openCatalogueStore(base.pool)
    expect((await store.at(AT)).items.size).toBe(0)
    await importCatalogue(base, shippedFiles(), AT)
    const first = await store.at(AT)
    expect([first.items.size, first.bundles.size, first.licenceTypes.size, first.departments.size]).toEqual([51, 6, 41, 20])
    expect(await store.at(LATER)).toBe(first)
    expect((await store.at('2026-11-24T08:59:59.999+08:00')).items.size).toBe(0)
  })

  it('many readers at once load it once', async () => {
    await using base = await openWithRegions()
    await importCatalogue(base, shippedFiles(), AT)
    let loads = 0
    const store = openCatalogueStore({
      query: (text, values) => {
        if (text.includes('from item_version')) loads += 1
        return base.pool.query(text, values)
      },
    })
    const read = await Promise.all(Array.from({ length: 8 }, () => store.at(AT)))
    expect(new Set(read).size).toBe(1)
    expect(loads).toBe(1)
  })

  it('a version that does not exist is null', async () => {
    await using base = await openTestDatabase()
    expect(await openCatalogueStore(base.pool).itemVersion('00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})
