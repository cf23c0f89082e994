import { randomInt } from 'node:crypto'
import { newId } from '@onewindow/database/ids'
import type pg from 'pg'
import type { Keyring } from '../keyring.ts'
import { refuse } from '../refusal.ts'
import { inTransaction, oneRow } from '../write-context.ts'
import type { SignInRealm } from './realm.ts'

export type CodeLimits = { perNumber: number; perAddress: number; secondsBetween: number }

/** 60 seconds between two codes, ten a day for a number and for an address. Source: the platform's security promises §3. */
export const codeLimits: CodeLimits = { perNumber: 10, perAddress: 10, secondsBetween: 60 }

const VALID_MS = 5 * 60_000
const DAY_MS = 24 * 3_600_000
const MOST_TRIES = 5

export type CodeBook = { pool: pg.Pool; keyring: Keyring; realm: SignInRealm; limits: CodeLimits; now: () => number }

const iso = (ms: number): string => new Date(ms).toISOString()
const codeHash = ({ keyring, realm }: CodeBook, phone: string, code: string): string =>
  keyring.lookupHash('code', `${realm}:${phone}:${code}`)

/**
 * Makes a new six-digit code for a number; the earlier one ends. The database holds its keyed hash only. Whether the number has an
 * account plays no part. Machine time.
 * @throws IdentityError `signIn.codeTooSoon`, `signIn.codeDayLimit`
 */
export async function makeCode(book: CodeBook, phone: string, address: string): Promise<string> {
  const { pool, keyring, realm, limits, now } = book
  const at = now()
  const phoneHash = keyring.lookupHash('phone', phone)
  const addressHash = keyring.lookupHash('address', address)
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await inTransaction(pool, async (client) => {
    // Two requests for one number or address count one after the other.
    await client.query('select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(array[$1, $2]) k order by k', [
      phoneHash,
      addressHash,
    ])
    const sent = await oneRow<{ number: number; address: number; waited: number | null }>(
      client,
      `
      select (count(*) filter (where phone_hash = $1))::int as number, (count(*) filter (where address_hash = $2))::int as address,
        extract(epoch from $4::timestamptz - max(sent_at) filter (where phone_hash = $1))::float8 as waited
      from sign_in_code where (phone_hash = $1 or address_hash = $2) and sent_at > $3`,
      [phoneHash, addressHash, iso(at - DAY_MS), iso(at)],
    )
    if (sent.waited !== null && sent.waited < limits.secondsBetween)
      refuse('signIn.codeTooSoon', { seconds: Math.ceil(limits.secondsBetween - sent.waited) })
    if (sent.number >= limits.perNumber || sent.address >= limits.perAddress) refuse('signIn.codeDayLimit')
    await client.query(
      'update sign_in_code set expires_at = $3 where realm = $1 and phone_hash = $2 and used_at is null and expires_at > $3',
      [realm, phoneHash, iso(at)],
    )
    await client.query(
      `
      insert into sign_in_code (id, realm, phone_hash, address_hash, code_hash, sent_at, expires_at, tries)
      values ($1, $2, $3, $4, $5, $6, $7, 0)`,
      [newId(), realm, phoneHash, addressHash, codeHash(book, phone, code), iso(at), iso(at + VALID_MS)],
    )
  })
  return code
}

/** Whether the code is the number's present one; right or wrong it costs one of five tries, and a right one is spent. */
export async function spendCode(book: CodeBook, phone: string, code: string): Promise<boolean> {
  const { rows: [row] } = await book.pool.query<{ right: boolean }>(
    `
    update sign_in_code set tries = tries + 1, used_at = case when code_hash = $3 then $4::timestamptz end
    where id = (select id from sign_in_code where realm = $1 and phone_hash = $2 and used_at is null and expires_at > $4 and tries < $5
      order by sent_at desc limit 1 for update)
    returning used_at is not null as right`,
    [book.realm, book.keyring.lookupHash('phone', phone), codeHash(book, phone, code), iso(book.now()), MOST_TRIES],
  )
  return row?.right ?? false
}
