import { caseTypes } from '@onewindow/api/case-types'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import pg from 'pg'
import { INVARIANTS } from './invariants.ts'
import { worklistFaults } from './worklist-sample.ts'

/** What one invariant found; empty is well. */
export interface Found { name: string, found: string[], means: string, act: string }

const SAMPLE = 500

/** Reads a live database and says which sentences about it are not true. It changes nothing. @throws Error when the database cannot be read */
export async function checkDatabase(url: string, sample = SAMPLE): Promise<Found[]> {
  const db = new pg.Client({ connectionString: url, application_name: 'onewindow check', connectionTimeoutMillis: 10_000, options: '-c default_transaction_read_only=on' })
  db.on('error', () => undefined)
  await db.connect()
  try {
    const all: Found[] = []
    for (const { name, sql, means, act } of INVARIANTS) all.push({ name, means, act, found: (await db.query<{ found: string }>(sql)).rows.map(({ found }) => found) })
    all.push({
      name: 'worklist differs from its cases', found: await worklistFaults(db, caseTypes as readonly AnyCaseType[], sample),
      means: 'Lists are derived from cases; for these they say something else.', act: 'Any event on the case writes its entries anew. If many differ, the rule of the lists changed without a migration: tell the developers.',
    })
    return all
  } finally {
    await db.end().catch(() => undefined)
  }
}
