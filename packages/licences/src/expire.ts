import type pg from 'pg'
import { inTransaction } from '@onewindow/identity/write-context'
import { changeLicence } from './change.ts'

const BATCH = 200

/**
 * Ends licences whose last day has passed, in batches; run by the background loop with today's day. Answers how many ended. A licence with a renewal still
 * undecided ends too: when the renewal is deemed granted, the new one begins the day after, without a gap. Source: 行政许可法 §70(1). Index: licence (status, valid_to).
 */
export async function expireLicences(pool: pg.Pool, { at, today }: { at: string; today: string }): Promise<number> {
  let ended = 0
  for (;;) {
    const { rows } = await pool.query<{ id: string }>(`select id from licence where status in ('valid', 'suspended') and valid_to < $1 order by valid_to, id limit ${BATCH}`, [today])
    for (const { id } of rows) ended += await expireOne(pool, id, at, today)
    if (rows.length < BATCH) return ended
  }
}

/** Another process may have been faster, or a renewal may have replaced it meanwhile: then there is nothing to do. */
const expireOne = (pool: pg.Pool, licenceId: string, at: string, today: string): Promise<number> => inTransaction(pool, async (db) => {
  const { rows } = await db.query<{ id: string }>(`select id from licence where id = $1 and status in ('valid', 'suspended') and valid_to < $2 for update skip locked`, [licenceId, today])
  if (!rows[0]) return 0
  await changeLicence(db, { licenceId, event: 'expire', ground: 'validTo', at, actor: 'system' })
  return 1
})
