import { randomBytes } from 'node:crypto'
import type { Queryable } from '@onewindow/audit/queryable'
import type { House } from '@onewindow/casework/house'
import { inTransaction } from '@onewindow/identity/write-context'
import { isRepeatedPost } from './same-post.ts'

/** What a post stands for: the one case it opens or opened. */
export type StoredPost = { caseId: string; token: string | null }
type Wanted = { id: string; caseId: string; partnerId: string; fingerprint: string; idempotencyKey: string | null; isBatch: boolean; at: string }
type Row = StoredPost & { at: string; fingerprint: string }

const TOKEN_BYTES = 16
const BY_KEY = 'select case_id "caseId", token, at, fingerprint from open311_post where partner_id = $1 and idempotency_key = $2'
const BY_CONTENT = 'select case_id "caseId", token, at, fingerprint from open311_post where partner_id = $1 and fingerprint = $2 order by at desc limit 1'

/** Finds the post this one repeats (same key, or same content within ten minutes), or keeps it with the id its case will have. One at a time per client. */
export function keepPost(pool: House['database']['pool'], { id, caseId, partnerId, fingerprint, idempotencyKey, isBatch, at }: Wanted): Promise<StoredPost> {
  return inTransaction(pool, async (on) => {
    await on.query('select pg_advisory_xact_lock(hashtext($1))', [`open311:${partnerId}`])
    const known = await earlier(on, { partnerId, fingerprint, idempotencyKey, at })
    if (known) return { caseId: known.caseId, token: known.token }
    const token = isBatch ? randomBytes(TOKEN_BYTES).toString('hex') : null
    await on.query('insert into open311_post (id, partner_id, fingerprint, idempotency_key, case_id, token, at) values ($1, $2, $3, $4, $5, $6, $7)', [id, partnerId, fingerprint, idempotencyKey, caseId, token, at])
    return { caseId, token }
  })
}

async function earlier(on: Queryable, { partnerId, fingerprint, idempotencyKey, at }: Pick<Wanted, 'partnerId' | 'fingerprint' | 'idempotencyKey' | 'at'>): Promise<Row | null> {
  const byKey = idempotencyKey === null ? null : ((await on.query<Row>(BY_KEY, [partnerId, idempotencyKey])).rows[0] ?? null)
  if (byKey) return byKey
  const same = (await on.query<Row>(BY_CONTENT, [partnerId, fingerprint])).rows[0]
  return same && isRepeatedPost(same.at, at) ? same : null
}

/** Number behind a token, null before the request is accepted; undefined when nobody was given such a token. */
export async function numberOfToken(on: Queryable, token: string): Promise<string | null | undefined> {
  const { rows: [row] } = await on.query<{ number: string | null; state: string | null }>('select c.number, c.state from open311_post p left join case_file c on c.id = p.case_id where p.token = $1', [token])
  if (!row) return undefined
  return row.state === null || row.state === 'submitted' || row.state === 'supplementing' ? null : row.number
}
