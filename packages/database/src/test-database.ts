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

/** Address of a fresh, migrated database of this process; `dropTestDatabase` takes it away again. */
export async function createTestDatabase(): Promise<string> {
  const name = `t_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${++count}`
  const url = inject('clusterUrl')
  await onCluster(url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`) // an earlier process of the same number may have been killed
    await client.query(`create database ${name} template ${inject('template')} strategy wal_log`)
  })
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Drops a database made by `createTestDatabase`, whoever is still connected. */
export async function dropTestDatabase(url: string): Promise<void> {
  await onCluster(inject('clusterUrl'), (client) => client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`))
}

/**
 * A fresh database with all migrations, for tests named `*.db.test.ts`: `await using base = await openTestDatabase()`.
 * At the end of the block it is closed and dropped.
 */
export async function openTestDatabase(options: OpenOptions = {}): Promise<TestDatabase> {
  const url = await createTestDatabase()
  const database = openDatabase(url, { max: 6, ...options })
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database.close()
      await dropTestDatabase(url)
    },
  }
}
