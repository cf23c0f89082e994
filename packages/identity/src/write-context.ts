import type { Moment } from '@onewindow/calendar/day'
import type pg from 'pg'
import type { Keyring } from './keyring.ts'

/** A pool, or a client inside a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/** What every change of identity needs: the client whose transaction it belongs to, the moment, and who acts for what purpose. */
export type WriteContext = {
  on: Queryable
  moment: Moment
  /** `account:<id>` or `system`, as the audit log names actors. */
  actor: string
  purpose: string | null
}

export type KeyedContext = WriteContext & { keyring: Keyring }

/** Runs the work in one transaction: all of it or nothing. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answer = await work(client)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** The one row of a statement that always gives one. */
export async function oneRow<R extends pg.QueryResultRow>(on: Queryable, text: string, values: unknown[]): Promise<R> {
  const { rows: [row] } = await on.query<R>(text, values)
  if (!row) throw new Error('The statement gave no row')
  return row
}

/** Name of the unique constraint an error comes from, or null for any other error. */
export function brokenUnique(error: unknown): string | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' ? (constraint ?? '') : null
}
