import type pg from 'pg'
import type { Receipt } from './call.ts'
import type { Tables } from './check-history.ts'

/** The tables of the cases in question, on a connection of our own; instants as the answers write them. @param since keys stored after this many are read */
export async function readTables(db: pg.Client, keysBefore: ReadonlySet<string>): Promise<Tables> {
  const { rows: keys } = await db.query<{ key: string, answer: Receipt }>('select key, answer from idempotency_key')
  const own = keys.filter(({ key }) => !keysBefore.has(key))
  const cases = [...new Set(own.map(({ answer }) => answer.caseId))]
  const { rows: versions } = await db.query<{ id: string, version: number }>('select id, version from case_file where id = any($1::uuid[])', [cases])
  const { rows } = await db.query<{ case_id: string, version: number, event: string, at: string }>(
    'select case_id, version, event, iso(at) as at from case_event where case_id = any($1::uuid[])', [cases])
  const events = Map.groupBy(rows, ({ case_id, version }) => `${case_id} ${version}`)
  return { keys: new Map(own.map(({ key, answer }) => [key, answer])), versions: new Map(versions.map(({ id, version }) => [id, version])), events }
}

/** Keys that were there before torture began. */
export async function keysNow(db: pg.Client): Promise<Set<string>> {
  return new Set((await db.query<{ key: string }>('select key from idempotency_key')).rows.map(({ key }) => key))
}
