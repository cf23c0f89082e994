import { z } from 'zod'
import { rowSql, toCaseRow, type RawRow } from './case-rows.ts'
import type { CaseRow, Page } from './definition/views.ts'
import { flagsForParties } from './for-parties.ts'
import type { House } from './house.ts'
import { cursor, readCursor, toPage } from './keyset.ts'
import { prepared } from '@onewindow/database/prepared'
import { scopeSql, type Reader } from './scope.ts'
import { searchSql } from './search.ts'

export const listCasesInput = z.strictObject({
  text: z.string().trim().max(60).nullish(),
  phase: z.enum(['draft', 'open', 'ended', 'archived']).nullish(),
  state: z.string().max(40).nullish(),
  caseType: z.string().max(40).nullish(),
  topic: z.string().max(80).nullish(),
  region: z.string().regex(/^\d{4,12}$/).nullish(),
  after: cursor,
  limit: z.int().min(1).max(100).default(20),
})
export type ListCasesInput = z.output<typeof listCasesInput>

/** Cases in the reader's scope, last changed first. Indexes: case_part by party, case_file_unit_path_idx, case_file_region_idx, case_file_changed_idx, case_file_search_idx. */
export async function listCases(house: House, reader: Reader, input: ListCasesInput): Promise<Page<CaseRow>> {
  const values: unknown[] = []
  const add = (value: unknown): string => `$${values.push(value)}`
  const where = [scopeSql(reader, 'c', values)]
  // A case of its own inside another (an item of a life event) is found there: one matter, one line.
  if (reader.kind === 'citizen' && !input.text) where.push(`(c.parent_id is null or c.kind <> 'case')`)
  if (input.phase) where.push(`c.phase = ${add(input.phase)}`)
  if (input.state) where.push(`c.state = ${add(input.state)}`)
  if (input.caseType) where.push(`c.case_type = ${add(input.caseType)}`)
  if (input.topic) where.push(`c.topic = ${add(input.topic)}`)
  if (input.region) where.push(`c.region_code like ${add(`${input.region.length === 6 && input.region.endsWith('00') ? input.region.slice(0, 4) : input.region}%`)}`)
  if (input.after) {
    const [changed, id] = readCursor(input.after, 2)
    where.push(`(c.changed_at, c.id) < (${add(changed)}::timestamptz, ${add(id)}::uuid)`)
  }
  // Which index is best depends on words and scope, so the ids are looked for with a plan of their own; what a row shows is always read the same way and planned once.
  const rows = await newestOf(house, where, input.text ? searchSql(input.text, 'c', values) : null, add(input.limit + 1), values)
  const found = toPage(rows, input.limit, (row) => [row.changed_at, row.id])
  const page = { rows: await rowsOf(house, found.rows.map(({ id }) => id)), after: found.after }
  const asOf = house.clock.now()
  // Citizens see the organ, not the officer; the same as on the case page.
  const shown = (row: RawRow): RawRow => (reader.kind === 'citizen' ? { ...row, handler_name: null, flags: flagsForParties(row.flags) } : row)
  return { rows: page.rows.map((row) => toCaseRow(house, shown(row), asOf)), after: page.after }
}

type Found = Pick<RawRow, 'id' | 'changed_at'>
/** With more matches than these the newest are met soonest by walking the cases as they were changed last; up to here it costs less to look at each match. */
const MANY = 4000

/**
 * The cases changed last. The pairs of characters of one word come together, which PostgreSQL does not know: it takes every word for rare and would read all cases
 * of a street to show the newest twenty. So matches are read from the index of words up to a bound; beyond it the condition is hidden from that index.
 */
async function newestOf({ database: { pool } }: House, where: readonly string[], words: string | null, limit: string, values: unknown[]): Promise<Found[]> {
  const newest = (conditions: readonly string[]): Promise<{ rows: Found[] }> => pool.query<Found>(`select c.id, c.changed_at from case_file c where ${conditions.join(' and ')} order by c.changed_at desc, c.id desc limit ${limit}`, values)
  if (words === null) return (await newest(where)).rows
  const { rows } = await pool.query<Found & { n: number }>(
    `select m.id, m.changed_at, m.n from (select f.*, count(*) over ()::int n from (select c.id, c.changed_at from case_file c where ${[...where, words].join(' and ')} limit ${MANY + 1}) f) m order by m.changed_at desc, m.id desc limit ${limit}`, values)
  return (rows[0]?.n ?? 0) <= MANY ? rows : (await newest([...where, `coalesce(${words}, false)`])).rows
}

/** List rows of these cases, in this order. */
async function rowsOf(house: House, ids: readonly string[]): Promise<RawRow[]> {
  if (ids.length === 0) return []
  const { columns, joins } = rowSql(house)
  const { rows } = await house.database.pool.query<RawRow>({ ...prepared(`select ${columns} from case_file c ${joins} where c.id = any($1::uuid[])`), values: [ids] })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
