import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drift } from './drift.ts'
import { migrate, migrationStatus, readMigrations } from './migrate.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'
import { onCluster } from './test-cluster.ts'

let folder: string
let base: TestDatabase

const write = (name: string, sql: string): void => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
const tables = async (): Promise<string[]> =>
  (await base.pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'trial%' order by 1`)).rows.map(({ name }) => name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  base = await openTestDatabase()
  await base.pool.query('drop schema public cascade; create schema public')
})
afterEach(async () => {
  await base[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

describe('migrate', () => {
  it('runs each file once, in order of name', async () => {
    write('20260102000000_b', 'alter table trial add column more text')
    write('20260101000000_a', 'create table trial (id int)')
    expect(await migrate(base.url, folder)).toEqual(['20260101000000_a', '20260102000000_b'])
    expect(await migrate(base.url, folder)).toEqual([])
    write('20260103000000_c', 'create table trial_c (id int)')
    expect(await migrationStatus(base.url, folder)).toEqual({ applied: ['20260101000000_a', '20260102000000_b'], pending: ['20260103000000_c'] })
  })

  it('two processes at once apply it once', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    const ran = await Promise.all([migrate(base.url, folder), migrate(base.url, folder), migrate(base.url, folder)])
    expect(ran.flat()).toEqual(['20260101000000_a'])
  })

  it('an edited file stops with a sentence and changes nothing', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    await migrate(base.url, folder)
    write('20260101000000_a', 'create table trial (id bigint)')
    write('20260102000000_b', 'create table trial_b (id int)')
    await expect(migrate(base.url, folder)).rejects.toThrow('"20260101000000_a" was edited after it had run')
    expect(await tables()).toEqual(['trial'])
  })

  it('a text that an earlier build ran under the same name is passed where it is listed, and only there', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    await migrate(base.url, folder)
    const [{ sum = '' } = {}] = readMigrations(folder)
    write('20260101000000_a', 'create table trial (id bigint)')
    write('20260102000000_b', 'alter table trial alter id type bigint')
    writeFileSync(join(folder, 'earlier-sums.txt'), `${sum}  20260101000000_b\n`)
    await expect(migrate(base.url, folder)).rejects.toThrow('was edited after it had run')
    writeFileSync(join(folder, 'earlier-sums.txt'), `${sum}  20260101000000_a\n`)
    expect(await migrate(base.url, folder)).toEqual(['20260102000000_b'])
  })

  it('a name from a newer build stops with a sentence', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    await migrate(base.url, folder)
    rmSync(join(folder, '20260101000000_a'), { recursive: true })
    await expect(migrate(base.url, folder)).rejects.toThrow('which this build does not know')
  })

  it('a failing file names its line and leaves nothing; what ran before it stays', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    write('20260102000000_b', 'create table trial_b (id int);\nselect * from nowhere')
    await expect(migrate(base.url, folder)).rejects.toThrow(/"20260102000000_b" failed at line 2: relation "nowhere" does not exist. Nothing of it was kept/)
    expect(await tables()).toEqual(['trial'])
  })

  it('a file marked "-- no transaction" may build an index concurrently', async () => {
    write('20260101000000_a', 'create table trial (id int)')
    write('20260102000000_b', `-- no transaction\ncreate index concurrently trial_id on trial (id);\ndo $$ begin perform 1; end $$;`)
    expect(await migrate(base.url, folder)).toHaveLength(2)
  })
})

describe('drift', () => {
  it('says none for two databases of one build, and finds a column added by hand', async () => {
    write('20260101000000_a', 'create table trial (id int primary key, name text default \'x\')')
    await using fresh = await openTestDatabase()
    await fresh.pool.query('drop schema public cascade; create schema public')
    await Promise.all([migrate(base.url, folder), migrate(fresh.url, folder)])
    expect(await drift(base.url, fresh.url)).toEqual({ missing: [], extra: [] })
    await onCluster(base.url, (client) => client.query('alter table trial add column extra int; alter table trial alter column name drop default'))
    expect(await drift(base.url, fresh.url)).toEqual({
      missing: [`column trial.name text default 'x'::text`],
      extra: ['column trial.extra integer default -', 'column trial.name text default -'],
    })
  })
})
