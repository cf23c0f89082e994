import { schemaOf, sessionLimits, signInRealms } from './sign-in/realm.ts'
import type { Queryable } from './write-context.ts'

const DAY_MS = 24 * 3_600_000
const iso = (ms: number): string => new Date(ms).toISOString()

/**
 * Clears what sign-in no longer needs: sessions past their limits, spent challenges, codes no limit counts any more, forgotten tries.
 * Run it about once an hour; nothing depends on it. Machine time.
 * @returns how many rows went
 */
export async function sweepSignIn(on: Queryable, nowMs: number): Promise<number> {
  let gone = 0
  const remove = async (text: string, values: unknown[]) => {
    gone += (await on.query(text, values)).rowCount ?? 0
  }
  for (const realm of signInRealms) {
    const { idleMs, absoluteMs } = sessionLimits[realm]
    await remove(`delete from ${schemaOf(realm)}.session where "lastSeenAt" < $1 or "createdAt" < $2`, [
      iso(nowMs - idleMs),
      iso(nowMs - absoluteMs),
    ])
    await remove(`delete from ${schemaOf(realm)}.verification where "expiresAt" < $1`, [iso(nowMs)])
  }
  await remove('delete from sign_in_code where sent_at < $1', [iso(nowMs - DAY_MS)])
  await remove('delete from sign_in_attempt where last_at < $1', [iso(nowMs - DAY_MS)])
  return gone
}
