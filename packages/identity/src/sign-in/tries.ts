import type pg from 'pg'
import { refuse } from '../refusal.ts'
import { inTransaction, type Queryable } from '../write-context.ts'
import { lineOf } from './in-line.ts'
import type { SignInRealm } from './realm.ts'

/** Failed tries that lock a name, and for how long. Source: the platform's security promises §3. */
export const MOST_TRIES = 5
export const LOCK_MINUTES = 15
const LOCK_MS = LOCK_MINUTES * 60_000

/** A storm of sign-ins waits here and not for the connections everybody else needs; one of looks waits in a line of its own. */
const [inLine, looksInLine] = [lineOf(4), lineOf(4)]

/** The time of tries and locks, in milliseconds: the machine's, since the platform's stands still or leaps in demo mode, and a lock would hold for ever or fall at once. */
export const machineTime = (): number => Date.now()

/**
 * Reserves one try for a name before it is checked, so that many at once are not checked either. The fifth failure in a row locks the
 * name for 15 minutes, whether an account of that name exists or not. Times are machine time.
 * @throws IdentityError `case.tooManyTries` while locked
 */
export async function reserveTry(on: Queryable, realm: SignInRealm, subjectHash: string, nowMs: number): Promise<void> {
  await inLine(() => countTry(on, realm, subjectHash, nowMs))
}

async function countTry(on: Queryable, realm: SignInRealm, subjectHash: string, nowMs: number): Promise<void> {
  const { rows: [row] } = await on.query<{ fails: number; minutes: number }>(
    `
    insert into sign_in_attempt as t (realm, subject_hash, fails, last_at) values ($1, $2, 1, $3)
    on conflict (realm, subject_hash) do update set
      fails = case when t.locked_until <= $3 or (t.locked_until is null and t.last_at < $4) then 1 else t.fails + 1 end,
      locked_until = case when t.locked_until <= $3 or (t.locked_until is null and t.last_at < $4) then null
        when t.locked_until is null and t.fails + 1 >= $5 then $6 else t.locked_until end,
      last_at = $3
    returning fails, ceil(extract(epoch from coalesce(locked_until, $3) - $3) / 60)::int as minutes`,
    [realm, subjectHash, iso(nowMs), iso(nowMs - LOCK_MS), MOST_TRIES, iso(nowMs + LOCK_MS)],
  )
  if (row && row.fails > MOST_TRIES) tooMany(row.minutes)
}

const tooMany = (minutes: number): never => refuse('case.tooManyTries', { n: Math.max(1, minutes) })

/** Forgets the failures of a name after a success. */
export async function forgetTries(on: Queryable, realm: SignInRealm, subjectHash: string): Promise<void> {
  await on.query('delete from sign_in_attempt where realm = $1 and subject_hash = $2', [realm, subjectHash])
}

/**
 * Looks behind the same lock for what anybody may ask who knows its code. One look of a subject at a time, so that many at once are not looked up either; a miss counts
 * before the next look, and what is found counts as nothing and moves nothing: the failures before it fall away when they would have.
 * @throws IdentityError `case.tooManyTries` while locked
 */
export async function lookBehindLock<T>(pool: pg.Pool, realm: SignInRealm, subjectHash: string, look: (on: Queryable) => Promise<T | null>, now = machineTime): Promise<T | null> {
  return looksInLine(() => inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectHash])
    const nowMs = now()
    const { rows: [lock] } = await client.query<{ minutes: number }>(
      'select ceil(extract(epoch from locked_until - $3::timestamptz) / 60)::int as minutes from sign_in_attempt where realm = $1 and subject_hash = $2 and locked_until > $3::timestamptz', [realm, subjectHash, iso(nowMs)])
    if (lock) tooMany(lock.minutes)
    const found = await look(client)
    if (found === null) await countTry(client, realm, subjectHash, nowMs)
    return found
  }))
}

/** An authenticator accepts the codes of one step before and after, so a code stays good for 90 seconds. */
const CODE_LIFE_MS = 90_000

/** Takes a code for this once; false when it was taken before (RFC 6238 §5.2: a code is accepted one time only). */
export async function takeCodeOnce(on: Queryable, realm: SignInRealm, codeHash: string, nowMs: number): Promise<boolean> {
  const { rowCount } = await on.query(
    `
    insert into sign_in_attempt as t (realm, subject_hash, fails, last_at) values ($1, $2, 0, $3)
    on conflict (realm, subject_hash) do update set last_at = excluded.last_at where t.last_at < $4`,
    [realm, codeHash, iso(nowMs), iso(nowMs - CODE_LIFE_MS)],
  )
  return rowCount === 1
}

const iso = (ms: number): string => new Date(ms).toISOString()
