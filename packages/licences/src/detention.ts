import type pg from 'pg'
import type { Db } from '@onewindow/casework/case-type'
import { inTransaction } from '@onewindow/identity/write-context'
import { changeLicence } from './change.ts'

const BATCH = 200

/** What a decision in force does to licences, by their numbers. `until`: last day of a detention. */
export type PenaltyOnLicences = { caseId: string; number: string | null; partyId: string | null; uscc: string | null; effect: 'suspend' | 'revoke'; until: string | null }

type Row = { id: string; status: string; detained: string | null }

/**
 * One licence of the party meets the decision. Of two detentions the longer one stands; what has ended stays as it is. `db` is a client inside a transaction. Source: 行政处罚法 §9(3); 行政许可法 §70(4).
 */
export async function penaliseLicence(db: Db, { caseId, number, partyId, uscc, effect, until }: PenaltyOnLicences, licence: string, at: string): Promise<void> {
  const { rows: [row] } = await db.query<Row>(
    `select l.id, l.status, l.detained_by detained from licence l join party p on p.id = l.party_id
     where l.number = $1 and (l.party_id = $2 or p.uscc = $3) for update of l`, [licence, partyId, uscc])
  if (!row) throw new Error(`There is no licence ${licence} of that party`)
  // While its revocation is proposed it can be neither detained nor revoked: given up where operators see it, and tried again once that is decided.
  if (row.status === 'underRevocation') throw new Error(`Licence ${licence} is under revocation`)
  if (row.status !== 'valid' && row.status !== 'suspended') return
  const change = { licenceId: row.id, ground: number ?? caseId, at, actor: 'system', caseId }
  if (effect === 'revoke') {
    await changeLicence(db, { ...change, event: 'revokeAsPenalty' })
    await db.query('update licence set detained_until = null, detained_by = null where id = $1', [row.id])
  } else if (row.status === 'valid') {
    await changeLicence(db, { ...change, event: 'suspend' })
    await db.query('update licence set detained_until = $2, detained_by = $3, held_by_organ = false where id = $1', [row.id, until, caseId])
  } else if (!row.detained) {
    // The organ holds it already: it stays so when the detention is over, and until then the organ cannot give it back.
    await db.query('update licence set detained_until = $2, detained_by = $3 where id = $1', [row.id, until, caseId])
  } else {
    await db.query('update licence set detained_until = $2, detained_by = $3 where id = $1 and detained_until is not null and ($2::text is null or $2 > detained_until)', [row.id, until, caseId])
  }
}

/** The decision fell (annulled, declared invalid): what it detained holds again, unless the organ holds it too or its revocation is being decided. Answers how many detentions ended. Source: 行政复议法 §64; 行政诉讼法 §70. Index: licence (detained_by). */
export async function releaseDetained(db: Db, caseId: string, ground: string, at: string): Promise<number> {
  const { rows } = await db.query<{ id: string }>("select id from licence where detained_by = $1 and status in ('suspended', 'underRevocation') for update", [caseId])
  for (const { id } of rows) await release(db, id, ground, at, caseId)
  return rows.length
}

/** The decision was modified: what it no longer detains holds again, the rest has its new last day; `db` is a client inside a transaction. */
export async function modifyDetention(db: Db, caseId: string, { licences, until }: { licences: readonly string[]; until: string | null }, at: string): Promise<void> {
  const { rows } = await db.query<{ id: string; number: string }>("select id, number from licence where detained_by = $1 and status in ('suspended', 'underRevocation') for update", [caseId])
  for (const { id, number } of rows) {
    if (licences.includes(number)) await db.query('update licence set detained_until = $2 where id = $1', [id, until])
    else await release(db, id, 'modified', at, caseId)
  }
}

/** Detentions whose last day has passed end by themselves, in batches; run by the background loop. Answers how many ended. Index: licence (detained_until). */
export async function endDetentions(pool: pg.Pool, { at, today }: { at: string; today: string }): Promise<number> {
  let ended = 0
  for (;;) {
    const { rows } = await pool.query<{ id: string }>(`select id from licence where detained_until < $1 and status = 'suspended' order by detained_until, id limit ${BATCH}`, [today])
    for (const { id } of rows) ended += await endOne(pool, id, at, today)
    if (rows.length < BATCH) return ended
  }
}

/** Another process may have been faster. */
const endOne = (pool: pg.Pool, id: string, at: string, today: string): Promise<number> => inTransaction(pool, async (db) => {
  const { rows } = await db.query<{ id: string }>("select id from licence where id = $1 and detained_until < $2 and status = 'suspended' for update skip locked", [id, today])
  if (rows[0]) await release(db, id, 'detentionOver', at)
  return rows.length
})

/** It holds again, unless the organ holds it too, or its revocation is being decided: then only the detention is over. */
async function release(db: Db, licenceId: string, ground: string, at: string, caseId?: string): Promise<void> {
  const { rows: [row] } = await db.query<{ resumes: boolean }>("update licence set detained_until = null, detained_by = null where id = $1 returning status = 'suspended' and not held_by_organ resumes", [licenceId])
  if (row?.resumes) await changeLicence(db, { licenceId, event: 'resume', ground, at, actor: 'system', caseId })
}
