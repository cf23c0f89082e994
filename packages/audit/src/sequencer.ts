import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { SigningKey } from './keys.ts'
import type { Queryable } from './queryable.ts'
import { anythingStaged, BATCH, sequenceNow } from './sequence.ts'
import { signHead } from './sign-head.ts'

/** One sequencer for the whole installation; every server process offers itself. */
export interface SequencerOptions {
  readonly pool: pg.Pool
  readonly key: SigningKey
  /** Business time as ISO text, asked anew for each head. */
  readonly clock: () => string | Promise<string>
  /** Ends the loop; what is being numbered is finished first. */
  readonly signal: AbortSignal
  /** Told of every failed beat; the loop goes on with a new connection. */
  readonly onError: (error: unknown) => void
  /** Milliseconds between beats; 200 unless said. */
  readonly beatMs?: number
  /**
   * Milliseconds between signatures while there are new entries; 1,000 unless said, so that a receipt is complete within about a second.
   * The rule of the log is 60,000 at most.
   */
  readonly signEveryMs?: number
}

/** Key of the advisory lock that only the leader holds. */
const LEADER_LOCK = 77_001

/**
 * Runs until the signal: waits for leadership, then numbers and signs in beats. When the leader's connection or process dies, the lock
 * goes with it and another process takes over at its next try.
 */
export async function runSequencer(options: SequencerOptions): Promise<void> {
  const beatMs = options.beatMs ?? 200
  while (!options.signal.aborted) {
    let client: pg.PoolClient | undefined
    try {
      client = await options.pool.connect()
      // Not pg_advisory_lock: while waiting inside it the process could not stop cleanly.
      if (await takeLead(client)) await lead(client, options, beatMs)
    } catch (error) {
      options.onError(error)
    } finally {
      client?.release(true) // a closed connection gives the lock back whatever state it is in
    }
    await rest(beatMs, options.signal)
  }
}

async function takeLead(client: Queryable): Promise<boolean> {
  const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [LEADER_LOCK])
  return rows[0]?.ok === true
}

async function lead(client: Queryable, options: SequencerOptions, beatMs: number): Promise<void> {
  const signEveryMs = options.signEveryMs ?? 1000
  let signedAt = -Infinity
  while (!options.signal.aborted) {
    const sequenced = await anythingStaged(client) ? (await sequenceNow(client)).sequenced : 0
    const isDue = performance.now() - signedAt >= signEveryMs
    if (isDue && await signHead(client, options.key, await options.clock())) signedAt = performance.now()
    // What is committed within a beat shares a step: one step for each commit costs as many statements as the commit itself.
    if (sequenced < BATCH) await rest(beatMs, options.signal)
  }
  await signHead(client, options.key, await options.clock())
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined) // woken early by the signal is as good as rested
}
