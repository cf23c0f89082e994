import type { Keyring } from '@onewindow/identity/keyring'
import type { Queryable } from '../queryable.ts'
import type { PartnerKind } from './kinds.ts'
import { secretPlace } from './registry.ts'
import { isInTime, isWellFormed, sameText, signatureOf, WINDOW_SECONDS, type SignedCall } from './signature.ts'

/** A partner whose call was recognised. */
export type PartnerSession = { id: string; keyId: string; kind: PartnerKind; name: string; regionCode: string; calls: readonly string[]; perMinute: number }

/** Why a call with a known key was not recognised: for the partner's page, never for the caller. */
export type Refused = 'disabled' | 'ended' | 'signature' | 'clock' | 'nonce' | 'secret'

export type PartnerDoor = { readonly pool: Queryable; readonly keyring: Keyring; readonly at: string }

type Row = Omit<PartnerSession, 'keyId'> & { keyId: string; secret: string; enabled: boolean; ended: boolean }

const FIND = `select p.id, k.id "keyId", p.kind, p.name, p.region_code "regionCode", p.calls, p.per_minute "perMinute", p.enabled, k.secret, k.ends_at is not null and k.ends_at <= $2 ended
 from partner_key k join partner p on p.id = k.partner_id where k.id = $1`

/** Stands in for the secret of a key nobody has, so that an unknown key takes as long as a wrong signature. */
const NO_SECRET = 'x'.repeat(43)

/**
 * The partner behind a signed call, or null: unknown key, wrong signature, clock too far off, or a number that was used before all look the same outside.
 * A number counts as used only once the signature was right, so nobody else can use it up.
 * @param nowMs machine time: partners cannot follow the moved clock of a demonstration
 */
export async function recogniseSigned(door: PartnerDoor, call: SignedCall, nowMs: number = Date.now()): Promise<PartnerSession | null> {
  if (!isWellFormed(call)) return null
  const row = await find(door, call.keyId)
  const isSigned = sameText(signatureOf(row ? door.keyring.open(secretPlace(row.keyId), row.secret) : NO_SECRET, call), call.signature)
  if (!row) return null
  const wrong = standing(row) ?? (!isSigned ? 'signature' : !isInTime(call.timestamp, nowMs) ? 'clock' : (await isFirst(door, call, nowMs)) ? null : 'nonce')
  return settle(door, row, wrong)
}

/** The partner behind a bare key `<key id>.<secret>`, for clients of a standard that knows no signatures (Open311), or null. */
export async function recogniseKey(door: PartnerDoor, key: string): Promise<PartnerSession | null> {
  const [, keyId = '', given = ''] = /^(pk_[0-9a-f]{16})\.([A-Za-z0-9_-]{20,64})$/.exec(key) ?? []
  const row = keyId === '' ? null : await find(door, keyId)
  const isRight = sameText(row ? door.keyring.open(secretPlace(row.keyId), row.secret) : NO_SECRET, given)
  return row ? settle(door, row, standing(row) ?? (isRight ? null : 'secret')) : null
}

const standing = ({ enabled, ended }: Row): Refused | null => (!enabled ? 'disabled' : ended ? 'ended' : null)

async function find({ pool, at }: PartnerDoor, keyId: string): Promise<Row | null> {
  return (await pool.query<Row>(FIND, [keyId, at])).rows[0] ?? null
}

async function isFirst({ pool }: PartnerDoor, { keyId, nonce }: SignedCall, nowMs: number): Promise<boolean> {
  const { rowCount } = await pool.query('insert into partner_nonce (key_id, nonce, seen_at) values ($1, $2, $3) on conflict do nothing', [keyId, nonce, new Date(nowMs).toISOString()])
  return rowCount === 1
}

/** Keeps when a partner was last here, or last turned away and why. */
async function settle({ pool, at }: PartnerDoor, { secret: _secret, enabled: _enabled, ended: _ended, ...partner }: Row, wrong: Refused | null): Promise<PartnerSession | null> {
  if (wrong) await pool.query('update partner set refused_at = $2, refused_why = $3 where id = $1', [partner.id, at, wrong])
  else await pool.query('update partner set used_at = $2 where id = $1', [partner.id, at])
  return wrong ? null : partner
}

/** Forgets numbers whose signatures are no longer good anyway. Machine time. */
export async function sweepNonces(pool: Queryable, nowMs: number = Date.now()): Promise<void> {
  await pool.query('delete from partner_nonce where seen_at < $1', [new Date(nowMs - 3 * WINDOW_SECONDS * 1000).toISOString()])
}

/** Counts one more call of this minute over all processes. Answers whether the partner is still within its number. */
export async function isWithinRate(pool: Queryable, { id, perMinute }: Pick<PartnerSession, 'id' | 'perMinute'>, nowMs: number = Date.now()): Promise<boolean> {
  const { rows: [row] } = await pool.query<{ n: number }>(
    'insert into transient.request_count as t (address, minute, n) values ($1, $2, 1) on conflict (address, minute) do update set n = t.n + 1 returning n', [`partner:${id}`, Math.floor(nowMs / 60_000)])
  return (row?.n ?? 1) <= perMinute
}
