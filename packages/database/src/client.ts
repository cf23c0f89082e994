import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'
import { pgTypes } from './pg-types.ts'

export type { PrismaClient } from './generated/client.ts'

/**
 * One database, two ways to it: `pool` for statements by hand, `db` for typed reads. Both draw from the same connections, but for statements of the pool that have a
 * name: those run on connections (`planned`) that plan each of them once, on the clock of Asia/Shanghai.
 */
export interface Database { url: string, pool: pg.Pool, planned: pg.Pool, db: PrismaClient, close: () => Promise<void> }

export interface OpenOptions {
  /** Most connections held for statements without a name and transactions; 12 unless said. */
  max?: number
  /** Most connections held for named statements; 8 unless said: each plans every statement once, and more than that keep no core of one process busy. */
  maxPlanned?: number
  /** A statement longer than this is cancelled: 5000 ms for everything a person waits for, 0 (none) for background work. */
  statementTimeoutMs?: number
  /** Where lost connections are reported; the pool replaces them by itself. */
  onConnectionLost?: (error: Error) => void
}

/** One process a question: several people ask at once, and helpers of one take the cores of the others (a search over a million cases took three times its own work). */
const ALONE = '-c max_parallel_workers_per_gather=0'

/**
 * Opens a database lazily: no connection is made before the first query. Sessions that Prisma may use run in UTC because its adapter drops the offset
 * of an instant; `pool` gives instants as `+08:00` text all the same (pg-types.ts).
 */
export function openDatabase(url: string, { max = 12, maxPlanned = 8, statementTimeoutMs = 5000, onConnectionLost = () => undefined }: OpenOptions = {}): Database {
  const open = (most: number, session: string, idleTimeoutMillis: number): pg.Pool => {
    const made = new pg.Pool({
      connectionString: url, max: most, types: pgTypes, application_name: 'onewindow', options: session,
      connectionTimeoutMillis: 5000, idleTimeoutMillis, statement_timeout: statementTimeoutMs,
    })
    // Without these listeners a database that goes away ends the process.
    made.on('error', onConnectionLost)
    made.on('connect', (client) => client.on('error', onConnectionLost))
    return made
  }
  const pool = open(max, `-c TimeZone=UTC ${ALONE}`, 30_000)
  // Left alone, PostgreSQL plans most lists anew for every call, and planning one costs several times what running it does. These keep their plans, so they stay longer.
  const planned = open(maxPlanned, `-c TimeZone=Asia/Shanghai -c plan_cache_mode=force_generic_plan ${ALONE}`, 300_000)
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown
  pool.query = ((...asked: unknown[]) => (isNamed(asked[0]) ? queryPlanned(planned, asked as [pg.QueryConfig], maxPlanned) : query(...asked))) as typeof pool.query
  const db = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async (): Promise<void> => {
    await db.$disconnect()
    await Promise.all([pool.end(), planned.end()])
  }
  return { url, pool, planned, db, close }
}

/**
 * A migration of a newer build that widens a table makes older plans of it useless; PostgreSQL refuses them before anything is done, and the pool drops the connection
 * that held one. So it is asked again, once for each connection there may be.
 */
async function queryPlanned(planned: pg.Pool, asked: [pg.QueryConfig], most: number): Promise<pg.QueryResult> {
  for (let left = most; ; left -= 1) {
    try {
      return await planned.query(...asked)
    } catch (error) {
      if (left === 0 || (error as { routine?: string }).routine !== 'RevalidateCachedQuery') throw error
    }
  }
}

const isNamed = (asked: unknown): boolean => typeof asked === 'object' && asked !== null && 'name' in asked && Boolean(asked.name)
