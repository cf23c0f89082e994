import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'
import { pgTypes } from './pg-types.ts'

export type { PrismaClient } from './generated/client.ts'

/** One database, two ways to it: `pool` for hot statements, `db` for typed reads. Both draw from the same connections. */
export interface Database { url: string, pool: pg.Pool, db: PrismaClient, close: () => Promise<void> }

export interface OpenOptions {
  /** Most connections held; 16 unless said. */
  max?: number
  /** A statement longer than this is cancelled: 5000 ms for everything a person waits for, 0 (none) for background work. */
  statementTimeoutMs?: number
  /** Where lost connections are reported; the pool replaces them by itself. */
  onConnectionLost?: (error: Error) => void
}

/**
 * Opens a database lazily: no connection is made before the first query. Sessions run in UTC because Prisma's adapter drops the offset
 * of an instant; `pool` gives instants as `+08:00` text all the same (pg-types.ts).
 */
export function openDatabase(url: string, { max = 16, statementTimeoutMs = 5000, onConnectionLost = () => undefined }: OpenOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url, max, types: pgTypes, application_name: 'onewindow', options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000, statement_timeout: statementTimeoutMs,
  })
  // Without these listeners a database that goes away ends the process.
  pool.on('error', onConnectionLost)
  pool.on('connect', (client) => client.on('error', onConnectionLost))
  const db = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async (): Promise<void> => {
    await db.$disconnect()
    await pool.end()
  }
  return { url, pool, db, close }
}
