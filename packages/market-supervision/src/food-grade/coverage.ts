import { addDays, type PlainDate } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { Page } from '@onewindow/casework/definition/views'
import { cursor, readCursor, toPage } from '@onewindow/casework/keyset'
import { scopeSql, type Reader } from '@onewindow/casework/scope'
import { z } from 'zod'
import type { RiskClass } from '../rules/draw/entries.ts'

// Which food businesses have to be checked in full soon (食品生产经营监督检查管理办法 §22: everybody once in two years; market supervision §9, plan calendar).

/** Days ahead that a planner looks. */
export const AHEAD = [30, 60, 90] as const

export const coverageInput = z.strictObject({ days: z.union(AHEAD.map((one) => z.literal(one)) as [z.ZodLiteral<30>, z.ZodLiteral<60>, z.ZodLiteral<90>]).default(90), after: cursor, limit: z.int().min(1).max(100).default(20) })
export type CoverageInput = z.output<typeof coverageInput>

export type CoverageRow = { caseId: string; name: string; uscc: string; regionCode: string; regionName: string; grade: RiskClass; year: number; lastFullOn: PlainDate | null; nextDue: PlainDate | null; coverageDue: PlainDate; overdue: boolean }
/** How many are overdue, how many fall due within so many days from today (those of 30 are among those of 60), and how many are graded and were never checked in full. */
export type CoverageFigures = { overdue: number; within: Record<30 | 60 | 90, number>; unchecked: number }

/** Businesses still supervised, in the reader's scope; index: food_grade_due. */
const graded = (reader: Reader, values: unknown[]): string => `food_grade g join case_file c on c.id = g.subject_id where g.current and c.case_type = 'subject' and c.state in ('active', 'suspended') and ${scopeSql(reader, 'c', values)}`

/** Food businesses in scope whose full coverage ends within so many days of today, and those it has ended for, the earliest first. */
export async function coverageDue(db: Db, reader: Reader, today: PlainDate, { days, after, limit }: CoverageInput): Promise<Page<CoverageRow>> {
  const values: unknown[] = []
  const add = (value: unknown): string => `$${values.push(value)}`
  const until = add(addDays(today, days))
  const start = after ? readCursor(after, 2) : null
  const { rows } = await db.query<CoverageRow>(
    `select c.id "caseId", c.title name, c.facts ->> 'uscc' uscc, c.region_code "regionCode", coalesce((select r.name from region r where r.code = c.region_code), c.region_code) "regionName", g.grade, g.year, g.last_full_on "lastFullOn", g.next_due "nextDue", g.coverage_due "coverageDue", g.coverage_due < ${add(today)} overdue
 from ${graded(reader, values)} and g.coverage_due <= ${until}${start ? ` and (g.coverage_due, g.subject_id) > (${add(start[0])}, ${add(start[1])}::uuid)` : ''} order by g.coverage_due, g.subject_id limit ${add(limit + 1)}`, values)
  return toPage(rows, limit, ({ coverageDue: due, caseId }) => [due, caseId])
}

/** The same as figures. */
export async function coverageFigures(db: Db, reader: Reader, today: PlainDate): Promise<CoverageFigures> {
  const values: unknown[] = [today, ...AHEAD.map((days) => addDays(today, days))]
  const within = (place: number): string => `count(*) filter (where g.coverage_due >= $1 and g.coverage_due <= $${place})::int`
  const { rows: [row] } = await db.query<{ overdue: number; in30: number; in60: number; in90: number; unchecked: number }>(
    `select count(*) filter (where g.coverage_due < $1)::int overdue, ${within(2)} in30, ${within(3)} in60, ${within(4)} in90, count(*) filter (where g.coverage_due is null)::int unchecked from ${graded(reader, values)} and (g.coverage_due is null or g.coverage_due <= $4)`, values)
  const { overdue = 0, in30 = 0, in60 = 0, in90 = 0, unchecked = 0 } = row ?? {}
  return { overdue, within: { 30: in30, 60: in60, 90: in90 }, unchecked }
}
