import { createHash } from 'node:crypto'
import type { Database } from '@onewindow/database/client'
import type pg from 'pg'

type Client = pg.PoolClient

const TURNS = new Set(['begin', 'commit', 'rollback'])
const names = new Map<string, string>()
const nameOf = (text: string): string => names.get(text) ?? (names.set(text, createHash('sha256').update(text).digest('hex').slice(0, 20)),
  names.get(text) as string)

/**
 * The database as seen from inside one transaction: commands that begin and commit for themselves become part of it, so that many commands stand or fall
 * together. An error inside ends the whole transaction, as PostgreSQL wants it.
 */
export function insideOf(database: Database, client: Client): Database {
  const query = (text: unknown, values?: unknown[]): Promise<unknown> => {
    if (typeof text !== 'string') return client.query(text as pg.QueryConfig)
    if (TURNS.has(text)) return Promise.resolve({ rows: [], rowCount: 0 })
    // Planning the large statements costs more than running them, and the driver runs each a thousand times: it has them prepared.
    return values === undefined ? client.query(text) : client.query({ name: nameOf(text), text, values })
  }
  const pool = { query, connect: () => Promise.resolve({ query, release: () => undefined }) }
  return { ...database, pool: pool as unknown as pg.Pool }
}

/**
 * Runs the work with all its commands in one transaction that need not wait for the disk: after a crash its end may be missing, never its middle.
 * @throws whatever the work throws; then nothing of it is there
 */
export async function inOne<T>(database: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local synchronous_commit = off')
    await client.query('set local statement_timeout = 60000')
    const answer = await work(insideOf(database, client))
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
