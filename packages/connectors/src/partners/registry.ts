import { randomBytes } from 'node:crypto'
import type { Keyring } from '@onewindow/identity/keyring'
import type { Queryable } from '../queryable.ts'
import type { PartnerKind } from './kinds.ts'

/** The old key of a partner stays good for so long after a new one was made, unless it is ended before. */
export const OVERLAP_DAYS = 14
const SECRET_BYTES = 32
const KEY_ID_BYTES = 8

/** Where a secret belongs to, for the keyring: moved to another key it does not open. */
export const secretPlace = (keyId: string): string => `partner.secret:${keyId}`

/** `ending`: another key has followed, this one still works for a while. */
export type PartnerKeyView = { id: string; createdAt: string; endsAt: string | null; standing: 'good' | 'ending' | 'ended' }
/** A partner as administrators see it; never a secret. */
export type PartnerView = {
  id: string; kind: PartnerKind; name: string; regionCode: string; calls: string[]; perMinute: number; enabled: boolean; version: number; createdAt: string; changedAt: string
  usedAt: string | null; refusedAt: string | null; refusedWhy: string | null; keys: PartnerKeyView[]
}
/** Shown once, when it is made. */
export type NewKey = { keyId: string; secret: string }
export type NewPartner = PartnerTerms & { id: string; kind: PartnerKind; at: string }
export type PartnerTerms = { name: string; regionCode: string; calls: readonly string[]; perMinute: number }

/** The key that ends at no date is the newest; the others by when they were made. */
const NEWEST_FIRST = '(k.ends_at is null) desc, k.created_at desc, k.id desc'
const SELECT = `select p.id, p.kind, p.name, p.region_code "regionCode", p.calls, p.per_minute "perMinute", p.enabled, p.version, p.created_at "createdAt", p.changed_at "changedAt", p.used_at "usedAt", p.refused_at "refusedAt",
 p.refused_why "refusedWhy", coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'createdAt', iso(k.created_at), 'endsAt', iso(k.ends_at), 'standing', case when k.ends_at is null then 'good' when k.ends_at > $1 then 'ending' else 'ended' end) order by ${NEWEST_FIRST}) from partner_key k where k.partner_id = p.id), '[]') keys from partner p`

/** Every partner, by kind and name; they are few. */
export async function listPartners(on: Queryable, at: string): Promise<PartnerView[]> {
  return (await on.query<PartnerView>(`${SELECT} order by p.kind, p.name, p.id`, [at])).rows
}

/** One partner, or null. */
export async function findPartner(on: Queryable, id: string, at: string): Promise<PartnerView | null> {
  return (await on.query<PartnerView>(`${SELECT} where p.id = $2`, [at, id])).rows[0] ?? null
}

/** A partner with its first key, or null when one of that id is there: its secret was given once. `name` is unique within the kind. */
export async function createPartner(on: Queryable, keyring: Keyring, partner: NewPartner): Promise<NewKey | null> {
  if (!(await insertPartner(on, partner))) return null
  return addKey(on, keyring, partner.id, partner.at)
}

/** The row alone. False when the id is there already. @throws the database's error for a name used twice within a kind */
export async function insertPartner(on: Queryable, { id, kind, name, regionCode, calls, perMinute, at }: NewPartner): Promise<boolean> {
  const { rowCount } = await on.query(
    'insert into partner (id, kind, name, region_code, calls, per_minute, enabled, version, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, true, 1, $7, $7) on conflict (id) do nothing', [id, kind, name, regionCode, calls, perMinute, at])
  return rowCount === 1
}

/** Changes what a partner may. False when the version read is no longer the newest. */
export async function changePartner(on: Queryable, { id, version, name, regionCode, calls, perMinute, enabled, at }: PartnerTerms & { id: string; version: number; enabled: boolean; at: string }): Promise<boolean> {
  const { rowCount } = await on.query(
    'update partner set name = $3, region_code = $4, calls = $5, per_minute = $6, enabled = $7, changed_at = $8, version = version + 1 where id = $1 and version = $2', [id, version, name, regionCode, calls, perMinute, enabled, at])
  return rowCount === 1
}

/**
 * A new key beside the present one, which ends after the overlap; what was older ends at once, so at most two are good. Null when another key than `newestId` is the
 * newest: asked twice for one key, by a lost answer or two people at once, the second would end the key the partner works with. Runs in a transaction.
 */
export async function rotateKey(on: Queryable, keyring: Keyring, { partnerId, newestId, at }: { partnerId: string; newestId: string | null; at: string }): Promise<NewKey | null> {
  await on.query('select 1 from partner where id = $1 for update', [partnerId])
  const { rows } = await on.query<{ id: string; isGood: boolean }>(`select k.id, k.ends_at is null or k.ends_at > $2 "isGood" from partner_key k where k.partner_id = $1 order by ${NEWEST_FIRST}`, [partnerId, at])
  if ((rows[0]?.id ?? null) !== newestId) return null
  const [present, ...older] = rows.filter(({ isGood }) => isGood).map(({ id }) => id)
  await on.query(`update partner_key set ends_at = least(coalesce(ends_at, 'infinity'), $2::timestamptz + make_interval(days => ${OVERLAP_DAYS})) where id = $1`, [present ?? null, at])
  await on.query('update partner_key set ends_at = $2 where id = any($1)', [older, at])
  return addKey(on, keyring, partnerId, at)
}

/** Ends a key at once. False when it is not a key of this partner, or has ended. */
export async function endKey(on: Queryable, { partnerId, keyId, at }: { partnerId: string; keyId: string; at: string }): Promise<boolean> {
  const { rowCount } = await on.query('update partner_key set ends_at = $3 where partner_id = $1 and id = $2 and (ends_at is null or ends_at > $3)', [partnerId, keyId, at])
  return rowCount === 1
}

async function addKey(on: Queryable, keyring: Keyring, partnerId: string, at: string): Promise<NewKey> {
  const keyId = `pk_${randomBytes(KEY_ID_BYTES).toString('hex')}`
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  await insertKey(on, keyring, { partnerId, keyId, secret, at })
  return { keyId, secret }
}

/** Stores a key that is already known outside: those of the demonstration. */
export async function insertKey(on: Queryable, keyring: Keyring, { partnerId, keyId, secret, at }: NewKey & { partnerId: string; at: string }): Promise<void> {
  await on.query('insert into partner_key (id, partner_id, secret, created_at) values ($1, $2, $3, $4)', [keyId, partnerId, keyring.seal(secretPlace(keyId), secret), at])
}
