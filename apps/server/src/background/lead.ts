import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

/** Numbers of the advisory locks of this folder; one number for the whole installation each. */
export const LOCKS = { prepare: 77_010, fill: 77_011, relay: 77_012, rounds: 77_013, imports: 77_014, mandates: 77_015 } as const

const TRY_MS = 1000

/**
 * Does the work while no other process of the installation does the same: waits for its turn, holds it until the work has ended, and loses it with the connection
 * when the process dies; `work` gets that connection, so that asking over it is asking whether the turn still lasts. Does nothing when it is stopped before its turn.
 */
export async function inTurn<T>(pool: pg.Pool, lock: number, work: (lead: pg.PoolClient) => Promise<T>, { signal, tryMs = TRY_MS }: { signal?: AbortSignal; tryMs?: number } = {}): Promise<T | null> {
  const isOver = (): boolean => signal?.aborted === true
  const client = await pool.connect()
  try {
    // Not pg_advisory_lock: while waiting inside it the process could not stop cleanly.
    while (!isOver()) {
      const { rows: [row] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) mine', [lock])
      if (row?.mine) return await work(client)
      await pause(tryMs, undefined, signal ? { signal } : {}).catch(() => undefined)
    }
    return null
  } finally {
    client.release(true) // a closed connection gives the lock back
  }
}
