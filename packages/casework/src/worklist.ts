import { z } from 'zod'
import { rowSql, toCaseRow, type RawRow } from './case-rows.ts'
import type { CaseRow, Page } from './definition/views.ts'
import type { House } from './house.ts'
import { cursor, readCursor, toPage } from './keyset.ts'
import { prepared } from '@onewindow/database/prepared'
import type { Reader } from './scope.ts'
import { scopeSql, seesWholeList } from './scope.ts'
import { searchSql } from './search.ts'
import { NO_DUE } from './worklist-entries.ts'

export const worklistInput = z.strictObject({
  /** `mine`, or one of the reader's own scopes: `U:<unit>` or `R:<region>`. */
  scope: z.string().max(80).default('mine'),
  queue: z.string().max(40).nullish(),
  caseType: z.string().max(40).nullish(),
  topic: z.string().max(80).nullish(),
  text: z.string().trim().max(60).nullish(),
  due: z.enum(['overdue', 'today', 'week', 'later', 'none']).nullish(),
  after: cursor,
  limit: z.int().min(1).max(100).default(20),
})
export type WorklistInput = z.output<typeof worklistInput>

/** Scopes the reader may ask for: own cases, own units, own regions for roles that reach over a region. */
export function scopesOf(reader: Reader, roleScope: (role: string) => string): string[] {
  const keys = reader.grants.map((grant) => (roleScope(grant.role) === 'regionSubtree' ? `R:${grant.regionCode}` : roleScope(grant.role) === 'all' ? 'R:640100' : `U:${grant.unitId}`))
  return [`H:${reader.accountId}`, ...new Set(keys)]
}

type EntryRow = RawRow & { due: string }

/**
 * Open cases of one scope, earliest due first. One walk of `worklist_entry_scope_due_case_id_idx` (or the primary key when a queue is named); the reader's scope is applied
 * again on the case itself, so a recused person's own case never shows.
 */
export async function listWorklist(house: House, reader: Reader, scopeKey: string, input: WorklistInput, today: string, weekEnd: string): Promise<Page<CaseRow>> {
  const values: unknown[] = [scopeKey]
  const add = (value: unknown): string => `$${values.push(value)}`
  const where = ['w.scope = $1']
  if (input.queue) where.push(`w.queue = ${add(input.queue)}`)
  if (input.due === 'overdue') where.push(`w.due < ${add(today)}`)
  if (input.due === 'today') where.push(`w.due = ${add(today)}`)
  if (input.due === 'week') where.push(`w.due between ${add(today)} and ${add(weekEnd)}`)
  if (input.due === 'later') where.push(`w.due > ${add(weekEnd)} and w.due < ${add(NO_DUE)}`)
  if (input.due === 'none') where.push(`w.due = ${add(NO_DUE)}`)
  if (input.caseType) where.push(`c.case_type = ${add(input.caseType)}`)
  if (input.topic) where.push(`c.topic = ${add(input.topic)}`)
  if (input.text) where.push(searchSql(input.text, 'c', values))
  if (input.after) {
    const [due, id] = readCursor(input.after, 2)
    where.push(`(w.due, w.case_id) > (${add(due)}, ${add(id)}::uuid)`)
  }
  const scope = scopeSql(reader, 'c', values)
  const { columns, joins } = rowSql(house)
  const text = `select ${columns}, w.due from worklist_entry w join case_file c on c.id = w.case_id ${joins} where ${where.join(' and ')} and ${scope} order by w.due, w.case_id limit ${mostOf(input.limit)}`
  // Words, a kind or an item change which index is best (a rare one is found faster by itself); everything else walks the same one.
  const isWalk = !input.text && !input.caseType && !input.topic
  const { rows } = await house.database.pool.query<EntryRow>({ ...(isWalk ? prepared(text) : { text }), values })
  const page = toPage(rows, input.limit, (row) => [row.due, row.id])
  const asOf = house.clock.now()
  return { rows: dedupe(page.rows).map((row) => toCaseRow(house, row, asOf)), after: page.after }
}

/** How many rows are asked for, one too many at least. In the text and of few kinds: a plan that does not know the number is made for a tenth of the table. */
const mostOf = (limit: number): number => (limit <= 20 ? 21 : limit <= 50 ? 51 : 101)

/** A case that stands in two queues of one scope (asked for an opinion, waiting for a second person) is drawn once; its rows are neighbours, so a page may be shorter. */
function dedupe(rows: EntryRow[]): EntryRow[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id))
}

const COUNT_LIMIT = 1000

/** Bounded counts per queue of the reader's scopes ("1000+"), and of what is overdue; never a count over the table, never a case closed to the reader (回避, a minor's, or no role left). */
export async function countWorklist(house: House, reader: Reader, scopeKeys: readonly string[], today: string): Promise<{ scope: string; queue: string; n: number; overdue: number }[]> {
  if (reader.grants.length === 0) return []
  const values: unknown[] = [scopeKeys, today]
  const isLooked = reader.relatedPartyIds.length > 0 || scopeKeys.some((key) => key.startsWith('U:') && !seesWholeList(reader, key.slice(2)))
  const open = isLooked ? `and exists (select 1 from case_file c where c.id = w.case_id and ${scopeSql(reader, 'c', values)})` : ''
  const { rows } = await house.database.pool.query<{ scope: string; queue: string; n: number; overdue: number }>({ ...prepared(
    `select s.scope, q.queue, count(*)::int n, count(*) filter (where q.due < $2)::int overdue from unnest($1::text[]) s(scope)
     cross join lateral (select queue, due from worklist_entry w where w.scope = s.scope ${open} order by due limit ${COUNT_LIMIT + 1}) q group by 1, 2`), values })
  return rows
}
