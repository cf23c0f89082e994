import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { onCluster } from '../test-cluster.ts'
import { openTestDatabase } from '../test-database.ts'
import { exportDatabase, importDatabase } from './export-database.ts'

const place = mkdtempSync(join(tmpdir(), 'export-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const say = (): void => undefined

async function emptyDatabase(name: string): Promise<string> {
  await onCluster(inject('clusterUrl'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  const address = new URL(inject('clusterUrl'))
  address.pathname = `/${name}`
  return address.href
}

describe('the export of a database', { timeout: 60_000 }, () => {
  it('comes back the same into an empty database, also odd texts, empty ones and counters', async () => {
    await using base = await openTestDatabase()
    const odd = '马\\晓\t燕\n"\'\\N'
    await base.pool.query(`insert into region (code, name, level) values ('640104', $1, 'county'), ('640105', '', 'county')`, [odd])
    await base.pool.query(`insert into audit_staging (body) select jsonb_build_object('n', g) from generate_series(1, 60000) g`)
    const { folder, manifest } = await exportDatabase(base.url, place, say)
    expect(manifest.tables.find(({ name }) => name === 'public.audit_staging')?.rows).toBe(60_000)
    const url = await emptyDatabase(`t_${process.pid}_import`)
    await importDatabase(url, folder)
    const rows = await onCluster(url, async (client) => [
      (await client.query('select code, name, name_en from region order by code')).rows, (await client.query(`select sum((body->>'n')::bigint)::text n from audit_staging`)).rows,
      (await client.query(`insert into audit_staging (body) values ('{}') returning id::int`)).rows,
    ])
    expect(rows).toEqual([[{ code: '640104', name: odd, name_en: null }, { code: '640105', name: '', name_en: null }], [{ n: '1800030000' }], [{ id: 60_001 }]])
    await expect(importDatabase(url, folder)).rejects.toThrow(/already holds tables. Nothing was changed/)
    appendFileSync(join(folder, 'public.region.copy.gz'), 'x')
    await expect(importDatabase(await emptyDatabase(`t_${process.pid}_import`), folder)).rejects.toThrow(/damaged: public.region is not what was written/)
    await onCluster(inject('clusterUrl'), (client) => client.query(`drop database if exists t_${process.pid}_import with (force)`))
  })
})
