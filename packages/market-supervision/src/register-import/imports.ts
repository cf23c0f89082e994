import { createHash } from 'node:crypto'
import { addDays, dayOf, instantOf, type PlainDate } from '@onewindow/calendar/day'
import { systemPerformer } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { fail } from '@onewindow/casework/refusal'
import { logChange } from '@onewindow/identity/log-change'
import { brokenUnique, inTransaction, type Queryable, type WriteContext } from '@onewindow/identity/write-context'
import { checkRows, type CheckedRow } from './check-rows.ts'
import type { ImportKind, ImportStatus } from './columns.ts'
import { refuseImport } from './errors.ts'
import { readImportFile } from './read-file.ts'

export const PURPOSE = 'registerImports'

/** Leaves an entry of the log about an import in the transaction that changes it. */
export const note = (context: Pick<WriteContext, 'on' | 'moment' | 'actor'>, action: string, importId: string, event: Record<string, unknown>): Promise<void> =>
  logChange({ ...context, purpose: PURPOSE }, `registerImport.${action}`, `registerImport:${importId}`, event)

/** One file as it was brought. */
export type BroughtFile = { kind: ImportKind; name: string; bytes: Buffer }

const KNOWN = "select id, status from register_import where kind = $1 and sha256 = $2 and status not in ('declined', 'discarded')"
const INSERT = `insert into register_import (id, kind, file_name, size, sha256, status, partial, ready, there, faulty, opened, refused, author_id, created_at, touched_at)
 values ($1, $2, $3, $4, $5, 'checked', false, $6, $7, $8, 0, 0, $9, $10, $10)`
const REPLACE = 'update register_import set ready = $2, there = $3, faulty = $4, touched_at = $5 where id = $1'
const INSERT_ROWS = `insert into register_import_row (import_id, line, key, name, state, faults, content, case_id)
 select $1, r.line, r.key, r.name, r.state, r.faults, r.content, r.case_id from jsonb_to_recordset($2::jsonb) as r(line int, key text, name text, state text, faults jsonb, content jsonb, case_id uuid)`
const A_PIECE = 2000

const countOf = (rows: readonly CheckedRow[], state: CheckedRow['state']): number => rows.filter((row) => row.state === state).length

type Judged = { rows: CheckedRow[]; counts: { ready: number; there: number; faulty: number } }

async function judge(house: House, { kind, bytes }: BroughtFile, today: PlainDate): Promise<Judged> {
  const rows = await checkRows(house.database.pool, kind, await readImportFile(bytes, kind), today)
  return { rows, counts: { ready: countOf(rows, 'ready'), there: countOf(rows, 'there'), faulty: countOf(rows, 'faulty') } }
}

/** Every row that may go in has the id of its file from here on. */
async function insertRows(on: Queryable, house: House, importId: string, rows: readonly CheckedRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += A_PIECE) await on.query(INSERT_ROWS, [importId, JSON.stringify(rows.slice(from, from + A_PIECE).map((row) => ({ ...row, case_id: row.state === 'ready' ? house.ids() : null })))])
}

/**
 * Takes a file in, judged row by row; nothing of it is in a register yet. The same file again is the import it was, whoever brings it, and judged anew while nobody proposed it: a firm that was not
 * on file may be by now. One that was declined or discarded may be brought anew.
 * @throws CaseError what `readImportFile` refuses
 */
export async function bringFile(house: House, accountId: string, file: BroughtFile): Promise<{ importId: string; known: boolean }> {
  const { kind, name, bytes } = file
  const { pool } = house.database
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const earlier = await knownImport(pool, kind, sha256)
  if (earlier && earlier.status !== 'checked') return { importId: earlier.id, known: true }
  const at = house.clock.now()
  const today = dayOf(at)
  const judged = await judge(house, file, today)
  const context = { moment: { at, today }, actor: `account:${accountId}` }
  // Proposed or thrown away while it was judged: what it is now counts.
  if (earlier) return (await inTransaction(pool, (on) => judgeAnew(house, { ...context, on }, earlier.id, judged))) ? { importId: earlier.id, known: true } : bringFile(house, accountId, file)
  const { rows, counts } = judged
  const importId = house.ids()
  try {
    await inTransaction(pool, async (on) => {
      await on.query(INSERT, [importId, kind, name, bytes.length, sha256, counts.ready, counts.there, counts.faulty, accountId, at])
      await insertRows(on, house, importId, rows)
      await note({ ...context, on }, 'check', importId, { kind, sha256, size: bytes.length, ...counts })
    })
  } catch (error) {
    // Brought twice at the same moment: one of the two is the import.
    const other = brokenUnique(error) === 'register_import_file_key' ? await knownImport(pool, kind, sha256) : null
    if (!other) throw error
    return { importId: other.id, known: true }
  }
  return { importId, known: false }
}

type Known = { id: string; status: ImportStatus }
const knownImport = async (on: Queryable, kind: ImportKind, sha256: string): Promise<Known | null> => (await on.query<Known>(KNOWN, [kind, sha256])).rows[0] ?? null

/** Puts the rows as they are judged today in the place of those of an earlier day. Answers false where somebody proposed it or threw it away meanwhile. */
async function judgeAnew(house: House, context: Omit<WriteContext, 'purpose'>, importId: string, { rows, counts }: Judged): Promise<boolean> {
  const { on, moment } = context
  const { status, kind, sha256 } = await lockImport(on, importId)
  if (status !== 'checked') return false
  await on.query('delete from register_import_row where import_id = $1', [importId])
  await insertRows(on, house, importId, rows)
  await on.query(REPLACE, [importId, counts.ready, counts.there, counts.faulty, moment.at])
  await note(context, 'check', importId, { kind, sha256, ...counts })
  return true
}

type Locked = { id: string; kind: ImportKind; sha256: string; status: ImportStatus; ready: number; faulty: number; authorId: string; authorName: string }

/** One import, held against everybody else until the transaction ends. @throws CaseError `case.notFound` */
async function lockImport(on: Queryable, importId: string): Promise<Locked> {
  const { rows: [row] } = await on.query<Locked>(`select i.id, i.kind, i.sha256, i.status, i.ready, i.faulty, i.author_id "authorId", coalesce(a.display_name, i.author_id::text) "authorName" from register_import i left join account a on a.id = i.author_id where i.id = $1 for update of i`, [importId])
  return row ?? fail(refuse.notFound({}))
}

const log = (context: WriteContext, action: string, { id, kind, sha256 }: Locked, event: Record<string, unknown>): Promise<void> => note(context, action, id, { kind, sha256, ...event })

/** Hands the file to a second administrator; with rows that cannot go in, only if the others shall go in without them. `ready` and `faulty` are the numbers that were shown: it may have been judged anew since. @throws CaseError `registerImport.notChecked`, `authorOnly`, `nothingToImport`, `rowsChanged`, `faultyRows` */
export async function proposeImport(context: WriteContext, accountId: string, { importId, partial, ready, faulty }: { importId: string; partial: boolean; ready: number; faulty: number }): Promise<void> {
  const one = await lockImport(context.on, importId)
  if (one.status !== 'checked') fail(refuseImport.notChecked({}))
  if (one.authorId !== accountId) fail(refuseImport.authorOnly({ who: one.authorName }))
  if (one.ready === 0) fail(refuseImport.nothingToImport({}))
  if (one.ready !== ready || one.faulty !== faulty) fail(refuseImport.rowsChanged({ ready: one.ready, faulty: one.faulty }))
  if (one.faulty > 0 && !partial) fail(refuseImport.faultyRows({ n: one.faulty }))
  await context.on.query("update register_import set status = 'proposed', partial = $2, touched_at = $3 where id = $1", [importId, one.faulty > 0, context.moment.at])
  await log(context, 'propose', one, { ready: one.ready, faulty: one.faulty, partial: one.faulty > 0 })
}

/** A proposal of somebody else. @throws CaseError `registerImport.notProposed`, `case.secondPersonNeeded` */
async function othersProposal(on: Queryable, accountId: string, importId: string): Promise<Locked> {
  const one = await lockImport(on, importId)
  if (one.status !== 'proposed') fail(refuseImport.notProposed({}))
  if (one.authorId === accountId) fail(refuse.secondPersonNeeded({}))
  return one
}

/** The second person's yes (双人确认, separation S8): from now on the rows go into the register by themselves. */
export async function confirmImport(context: WriteContext, accountId: string, { importId }: { importId: string }): Promise<void> {
  const one = await othersProposal(context.on, accountId, importId)
  await context.on.query("update register_import set status = 'confirmed', decider_id = $2, decided_at = $3 where id = $1", [importId, accountId, context.moment.at])
  await log(context, 'confirm', one, { ready: one.ready, authorId: one.authorId, deciderId: accountId })
}

/** The second person's no, with the reason. What the file said of people is forgotten; its rows stay with what was found in them. There is no report: nothing went in. */
export async function declineImport(context: WriteContext, accountId: string, { importId, reason }: { importId: string; reason: string }): Promise<void> {
  const one = await othersProposal(context.on, accountId, importId)
  await context.on.query("update register_import set status = 'declined', decider_id = $2, decided_at = $3, ended_at = $3, reason = $4 where id = $1", [importId, accountId, context.moment.at, reason])
  await forgetContent(context.on, importId)
  await log(context, 'decline', one, { reason, authorId: one.authorId })
}

/** Throws away what nobody confirmed yet. @throws CaseError `registerImport.notOpen` */
export async function discardImport(context: WriteContext, { importId }: { importId: string }): Promise<void> {
  const one = await lockImport(context.on, importId)
  if (one.status !== 'checked' && one.status !== 'proposed') fail(refuseImport.notOpen({}))
  await context.on.query("update register_import set status = 'discarded', ended_at = $2 where id = $1", [importId, context.moment.at])
  await forgetContent(context.on, importId)
  await log(context, 'discard', one, { authorId: one.authorId })
}

/** Days after which a file nobody proposed or confirmed is thrown away: it holds names and addresses that no register asked for (个人信息保护法 §19). */
const UNTOUCHED_DAYS = 30
const UNTOUCHED = "select id from register_import where status in ('checked', 'proposed') and touched_at < $1 order by touched_at limit 1 for update skip locked"

/** Throws away what nobody touched for thirty days; run by the hourly sweep, by several processes at once if need be. Answers how many. */
export async function sweepImports(house: House): Promise<number> {
  const at = house.clock.now()
  const today = dayOf(at)
  const sweepOne = async (on: Queryable): Promise<boolean> => {
    const { rows: [one] } = await on.query<{ id: string }>(UNTOUCHED, [instantOf(addDays(today, -UNTOUCHED_DAYS))])
    if (one) await discardImport({ on, moment: { at, today }, actor: systemPerformer.kind, purpose: PURPOSE }, { importId: one.id })
    return one !== undefined
  }
  let gone = 0
  while (await inTransaction(house.database.pool, sweepOne)) gone += 1
  return gone
}

const forgetContent = (on: Queryable, importId: string): Promise<unknown> => on.query('update register_import_row set content = null where import_id = $1 and content is not null', [importId])
