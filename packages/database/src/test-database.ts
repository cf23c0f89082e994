import type {} from 'vitest'
import { inject } from 'vitest'
import { openDatabase, type Database, type OpenOptions } from './client.ts'
import { onCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster's own database `postgres`. */
    clusterUrl: string
    /** Name of the migrated template database. */
    template: string
  }
}

export type TestDatabase = Database & AsyncDisposable

let count = 0

/** Address of a fresh database of this process, migrated or a copy of another template; `dropTestDatabase` takes it away again. */
export async function createTestDatabase(template = inject('template')): Promise<string> {
  const name = `t_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${++count}`
  const url = inject('clusterUrl')
  await onCluster(url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`) // an earlier process of the same number may have been killed
    await client.query(`create database ${name} template ${template} strategy wal_log`)
  })
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/**
 * A template filled by `fill` beside the migrated one: made once per `mark` (a hash of whatever `fill` reads), then copied in milliseconds.
 * Unused for an hour it goes with the other leftovers.
 */
export async function filledTemplate(mark: string, fill: (database: Database) => Promise<void>): Promise<string> {
  const name = `${inject('template').slice(0, 36)}_${mark.slice(0, 16)}`
  const cluster = inject('clusterUrl')
  await onCluster(cluster, async (client) => {
    await client.query('select pg_advisory_lock(20260103)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) {
      const building = `${name}_new`
      await client.query(`drop database if exists ${building} with (force)`)
      await client.query(`create database ${building} template ${inject('template')} strategy wal_log`)
      const address = new URL(cluster)
      address.pathname = `/${building}`
      const database = openDatabase(address.href, { max: 2, maxPlanned: 2 })
      await fill(database).finally(() => database.close())
      await client.query(`alter database ${building} rename to ${name}`)
    }
    await client.query(`comment on database ${name} is '${Date.now()}'`)
  })
  return name
}

/** Drops a database made by `createTestDatabase`, whoever is still connected. */
export async function dropTestDatabase(url: string): Promise<void> {
  await onCluster(inject('clusterUrl'), (client) => client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`))
}

/**
 * A fresh database with all migrations, for tests named `*.db.test.ts`: `await using base = await openTestDatabase()`.
 * At the end of the block it is closed and dropped.
 */
export async function openTestDatabase({ template, ...options }: OpenOptions & { template?: string } = {}): Promise<TestDatabase> {
  const url = await createTestDatabase(template)
  const database = openDatabase(url, { max: 6, maxPlanned: 4, ...options })
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database.close()
      await dropTestDatabase(url)
    },
  }
}
