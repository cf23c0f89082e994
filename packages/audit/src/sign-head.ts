import type { SignedHead } from './head.ts'
import { canonicalInstant } from './instant.ts'
import { signTreeHead, type SigningKey } from './keys.ts'
import { prepared } from '@onewindow/database/prepared'
import type { Queryable } from './queryable.ts'

/**
 * Signs the tree as it stands, if it has grown since the last signature.
 * The head's instant is `now`, but never earlier than the head before it or the newest entry it covers (a clock set back must not make an
 * honest log look back-dated).
 * @param now ISO instant with an offset, from the clock of the platform
 * @returns the new head, or null if nothing was new
 */
export async function signHead(client: Queryable, key: SigningKey, now: string): Promise<SignedHead | null> {
  const { rows: [tree] } = await client.query<{ size: number, root: string, notBefore: string | null }>(prepared(GROWN))
  if (!tree) return null
  const instant = canonicalInstant(now)
  const at = tree.notBefore && tree.notBefore > instant ? tree.notBefore : instant
  const head = signTreeHead(key, { size: tree.size, root: tree.root, at })
  const { rowCount } = await client.query(KEEP, [head.size, head.root, head.at, head.keyId, head.signature])
  return rowCount === 1 ? head : null
}

/** The newest signed head, or null before the first. */
export async function lastSignedHead(client: Queryable): Promise<SignedHead | null> {
  const { rows } = await client.query<SignedHead>(`${SELECT_HEAD} order by size desc limit 1`)
  return rows[0] ?? null
}

/** The smallest signed head that covers entry `seq`, or null while it is not signed yet. */
export async function headCovering(client: Queryable, seq: number): Promise<SignedHead | null> {
  const { rows } = await client.query<SignedHead>({ name: 'headCovering', text: `${SELECT_HEAD} where size > $1 order by size limit 1`, values: [seq] })
  return rows[0] ?? null
}

/** The signed head of exactly this size, or null. */
export async function headOfSize(client: Queryable, size: number): Promise<SignedHead | null> {
  const { rows } = await client.query<SignedHead>(`${SELECT_HEAD} where size = $1`, [size])
  return rows[0] ?? null
}

const SELECT_HEAD = 'select size, root, at, key_id as "keyId", signature from audit_signed_head'
// `offset 0` keeps the maximum a look at the new entries; without it the planner walks the index of instants backwards over the whole log.
const GROWN = `
select h.size, h.root,
  greatest(s.at, (select max(l.at) from (select at from audit_leaf where seq >= coalesce(s.size, 0) and seq < h.size offset 0) l)) as "notBefore"
from audit_head h left join lateral (select size, at from audit_signed_head order by size desc limit 1) s on true
where h.size > coalesce(s.size, 0)`
const KEEP = 'insert into audit_signed_head (size, root, at, key_id, signature) values ($1, $2, $3, $4, $5) on conflict (size) do nothing'
