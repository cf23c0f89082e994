import { dayOf } from '@onewindow/calendar/day'
import { systemPerformer } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import type { Watch } from '@onewindow/casework/once-a-day'
import { open } from '@onewindow/casework/perform'
import { CaseError } from '@onewindow/casework/refusal'
import { isAway } from '@onewindow/database/away'
import { inTransaction } from '@onewindow/identity/write-context'
import type { ImportKind, RowFault, RowState } from './columns.ts'
import { note } from './imports.ts'
import { openingsOf, type OpeningOrFault, type WaitingRow } from './openings.ts'
import { reportOf, reportHash } from './report.ts'

type Confirmed = { id: string; kind: ImportKind; sha256: string }
type Outcome = { line: number; state: RowState; faults: RowFault[] }

const A_PAGE = 200
const CONFIRMED = "select id, kind, sha256 from register_import where status = 'confirmed' order by decided_at, id limit 100"
/** Index: register_import_row (import_id, state, line). */
const WAITING = `select line, key, case_id "caseId", content from register_import_row where import_id = $1 and state = 'ready' and line > $2 order by line limit ${A_PAGE}`
/** Rows settled, and the counts of their file by as many: counting all rows anew after every page would cost more with each. */
const settled = (rows: string): string => `with settled as (update register_import_row w set ${rows} returning w.state), n as (select count(*)::int n, count(*) filter (where state = 'there')::int there, count(*) filter (where state = 'opened')::int opened,
 count(*) filter (where state = 'refused')::int refused from settled) update register_import i set ready = i.ready - n.n, there = i.there + n.there, opened = i.opened + n.opened, refused = i.refused + n.refused from n where i.id = $1`
const NOTE = settled("state = r.state, faults = r.faults, content = null from jsonb_to_recordset($2::jsonb) as r(line int, state text, faults jsonb) where w.import_id = $1 and w.line = r.line and w.state = 'ready'")
const GIVE_UP = settled(`state = 'refused', faults = '[{"field":null,"code":"unexpected","params":{}}]', content = null where w.import_id = $1 and w.state = 'ready'`)
const EVENT = { subject: 'imported', equipment: 'import' } as const

const TOOK_TOO_LONG = '57014'
/** Whether nothing can be done now. A statement that took too long is a fault of its row: it may do so each time, and whoever waits behind it would wait for good. */
const endsRound = (error: unknown): boolean => isAway(error) && (error as { code?: string }).code !== TOOK_TOO_LONG

/** Whether a confirmed import waits for its rows: a look that costs nothing. */
export const importsWait = async (db: Db): Promise<boolean> => (await db.query("select 1 from register_import where status = 'confirmed' limit 1")).rows.length > 0

/**
 * Opens the rows of confirmed imports, each by the system's event of its register. Every row has had the id of its file since it was read, so a round that was broken off is taken up where it
 * stopped and opens nothing twice. Run by one process at a time. Answers how many files were opened.
 */
export async function openImports(house: House, watch: Watch): Promise<number> {
  const { rows } = await house.database.pool.query<Confirmed>(CONFIRMED)
  let opened = 0
  for (const one of rows) {
    if (watch.signal?.aborted) break
    try {
      opened += await openRows(house, one, watch)
    } catch (error) {
      // One that fails as a whole keeps none of those after it waiting.
      if (endsRound(error)) throw error
      watch.report(error)
    }
  }
  return opened
}

async function openRows(house: House, one: Confirmed, { report, signal }: Watch): Promise<number> {
  const { pool } = house.database
  let opened = 0
  let came = 0
  let after = 0
  for (;;) {
    const { rows } = await pool.query<WaitingRow>(WAITING, [one.id, after])
    const last = rows.at(-1)
    if (!last) break
    const outcomes = await openPage(house, one, rows, { report, ...(signal ? { signal } : {}) })
    await pool.query(NOTE, [one.id, JSON.stringify(outcomes)])
    came += outcomes.length
    opened += outcomes.filter(({ state }) => state === 'opened').length
    if (signal?.aborted) return opened
    after = last.line
  }
  await endIfDone(house, one, came === 0)
  return opened
}

/** What became of the rows of a page; a row that failed for a reason of ours has no outcome yet and is tried again in the next round. */
async function openPage(house: House, one: Confirmed, rows: readonly WaitingRow[], { report, signal }: Watch): Promise<Outcome[]> {
  const { pool } = house.database
  const openingOf = await openingsOf(pool, one.kind, rows)
  const { rows: there } = await pool.query<{ id: string }>('select id from case_file where id = any($1)', [rows.map(({ caseId }) => caseId)])
  const known = new Set(there.map(({ id }) => id))
  const outcomes: Outcome[] = []
  for (const row of rows) {
    if (signal?.aborted) break
    try {
      outcomes.push({ line: row.line, ...(known.has(row.caseId) ? OPENED : await openRow(house, one, row, openingOf(row))) })
    } catch (error) {
      if (endsRound(error)) throw error
      report(error)
    }
  }
  return outcomes
}

const OPENED = { state: 'opened', faults: [] } as const satisfies Omit<Outcome, 'line'>
const refused = (code: RowFault['code'], said: Pick<RowFault, 'refusal'> = {}): Omit<Outcome, 'line'> => ({ state: 'refused', faults: [{ field: null, code, params: {}, ...said }] })

async function openRow(house: House, { id: importId, kind, sha256 }: Confirmed, { line, caseId }: WaitingRow, found: OpeningOrFault): Promise<Omit<Outcome, 'line'>> {
  if ('fault' in found) return refused(found.fault)
  try {
    await open(house, systemPerformer, { ...found.opening, id: caseId }, { event: EVENT[kind], input: { importId, line, fileSha256: sha256 } })
    return OPENED
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    if (error.refusal.code !== 'case.taken') return refused('refused', { refusal: { code: error.refusal.code, params: error.refusal.params } })
    // Another process was faster with this very row, or somebody else laid the file since it was read: what is there is not touched.
    return (await isThere(house.database.pool, caseId)) ? OPENED : { state: 'there', faults: [] }
  }
}

const isThere = async (db: Db, caseId: string): Promise<boolean> => (await db.query('select 1 from case_file where id = $1', [caseId])).rows.length > 0

/** The end of an import: its report is made and kept with its digest. A round that brought nothing gives up what is left: it is named in the report. */
async function endIfDone(house: House, { id, kind, sha256 }: Confirmed, giveUp: boolean): Promise<void> {
  const { pool } = house.database
  const at = house.clock.now()
  await inTransaction(pool, async (on) => {
    await on.query('select 1 from register_import where id = $1 for update', [id])
    if (giveUp) await on.query(GIVE_UP, [id])
    const { rows: [counts] } = await on.query<{ ready: number; there: number; faulty: number; opened: number; refused: number }>("select ready, there, faulty, opened, refused from register_import where id = $1 and status = 'confirmed'", [id])
    if (!counts || counts.ready > 0) return
    const report = await reportOf(on, id)
    const reportSha256 = reportHash(report)
    await on.query("update register_import set status = 'done', ended_at = $2, report = $3, report_sha256 = $4 where id = $1", [id, at, report, reportSha256])
    const { ready: _none, ...came } = counts
    await note({ on, moment: { at, today: dayOf(at) }, actor: systemPerformer.kind }, 'end', id, { kind, sha256, ...came, reportSha256 })
  })
}
