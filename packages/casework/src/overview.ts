import type { House } from './house.ts'
import { prepared } from '@onewindow/database/prepared'
import { scopeSql, seesWholeList, type Reader } from './scope.ts'
import { NO_DUE } from './worklist-entries.ts'

/** How many open cases something holds, and how many of them are overdue; counted up to `COUNTED`. */
export type Held = { key: string; n: number; overdue: number }

/** What stands open in one scope: by kind of case among those due first, by how near their day is, and in the scopes inside it. */
export type Overview = { types: Held[]; /** The kinds were counted among this many due first, not among all. */ cut: boolean; dues: Record<DueBand, number>; inside: Held[] }

export const DUE_BANDS = ['overdue', 'today', 'week', 'later', 'none'] as const
export type DueBand = (typeof DUE_BANDS)[number]

/** More than this is told as "1,000+". */
const COUNTED = 1001
/** Kinds are counted among this many entries, due first: one short walk of the list's own index. */
const WALKED = 3000

/** A case that stands in two queues of one scope counts once, as its list draws it. */
const bounded = (where: string): string => `(select count(*)::int from (select distinct on (w.due, w.case_id) 1 from worklist_entry w where ${where} order by w.due, w.case_id limit ${COUNTED}) q)`

/** An organ whose list holds more than the reader may see: cases of elsewhere where it is reached through a region, those about minors where it is not answered for. Its cases are looked at one by one. */
const isLookedAt = (reader: Reader, scope: string): boolean => scope.startsWith('U:') && !seesWholeList(reader, scope.slice(2))

/**
 * Counts for the page that watches over the work. Every number is a bounded walk of `worklist_entry_scope_due_case_id_idx`; none counts a table. What is closed to
 * the reader (回避) is left out wherever the reader has relatives or own organisations declared, and so is what an organ inside the reader's region holds of elsewhere.
 */
export async function overviewOf(house: House, reader: Reader, scope: string, inside: readonly string[], { today, weekEnd }: { today: string; weekEnd: string }): Promise<Overview> {
  if (reader.grants.length === 0) return { types: [], cut: false, dues: { overdue: 0, today: 0, week: 0, later: 0, none: 0 }, inside: [] }
  const values: unknown[] = [scope, today, weekEnd, inside]
  const isRelated = reader.relatedPartyIds.length > 0
  const [ownChecked, insideChecked] = [isRelated || isLookedAt(reader, scope), isRelated || inside.some((key) => isLookedAt(reader, key))]
  const visible = ownChecked || insideChecked ? `exists (select 1 from case_file c where c.id = w.case_id and ${scopeSql(reader, 'c', values)})` : ''
  const open = ownChecked ? ` and ${visible}` : ''
  const openInside = isRelated ? ` and ${visible}` : insideChecked ? ` and (s.scope like 'R:%' or ${visible})` : ''
  const [own, limit] = [`w.scope = $1${open}`, `'${NO_DUE}'`]
  const { rows: [row] } = await house.database.pool.query<Overview & { walked: number }>({ ...prepared(
    `with first as materialized (select distinct on (due, case_id) w.due, w.case_id from worklist_entry w where ${own} order by w.due, w.case_id limit ${WALKED}),
      kinds as (select c.case_type key, count(*)::int n, count(*) filter (where f.due < $2)::int overdue from first f join case_file c on c.id = f.case_id group by 1)
     select (select count(*)::int from first) walked, coalesce((select jsonb_agg(jsonb_build_object('key', key, 'n', n, 'overdue', overdue) order by n desc, key) from kinds), '[]') types,
      jsonb_build_object('overdue', ${bounded(`${own} and w.due < $2`)}, 'today', ${bounded(`${own} and w.due = $2`)}, 'week', ${bounded(`${own} and w.due > $2 and w.due <= $3`)},
       'later', ${bounded(`${own} and w.due > $3 and w.due < ${limit}`)}, 'none', ${bounded(`${own} and w.due = ${limit}`)}) dues,
      coalesce((select jsonb_agg(jsonb_build_object('key', s.scope, 'n', ${bounded(`w.scope = s.scope${openInside}`)}, 'overdue', ${bounded(`w.scope = s.scope and w.due < $2${openInside}`)})) from unnest($4::text[]) s(scope)), '[]') inside`), values })
  const { walked, ...found } = row as Overview & { walked: number }
  return { ...found, cut: walked === WALKED }
}
