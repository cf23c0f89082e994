import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Queryable } from '@onewindow/audit/queryable'
import type { PlainDate } from '@onewindow/calendar/day'
import type { z } from 'zod'
import { importColumns, keyColumn, type ImportKind, type RowFault } from './columns.ts'
import { firmFault, firmFiles, type FirmFile } from './firm-files.ts'
import type { FileRow } from './read-file.ts'
import { faultsOf } from './row-faults.ts'
import { equipmentRow, subjectRow, type EquipmentRow, type SubjectRow } from './schemas.ts'

/** A row with what it would come to: `content` where it can go in. */
export type CheckedRow = { line: number; key: string; name: string; state: 'ready' | 'there' | 'faulty'; faults: RowFault[]; content: SubjectRow | EquipmentRow | null }

/** What stands on file already, asked once for the whole file. */
export type OnFile = { keys: ReadonlySet<string>; regions: ReadonlySet<string>; firms: ReadonlyMap<string, FirmFile> }

const CLAIMED = 'select key from claim where kind = $1 and key = any($2)'
const REGIONS = 'select code from region'
const LONGEST = 60
/** Rows judged at a stretch. */
const A_STRETCH = 100

/** Judges every row by its schema, by the rows beside it and by what is on file. Index: claim (kind, key). @param today the business day */
export async function checkRows(db: Queryable, kind: ImportKind, rows: readonly FileRow[], today: PlainDate): Promise<CheckedRow[]> {
  const column = (key: string): string[] => [...new Set(rows.flatMap(({ cells }) => (cells?.[key] ? [cells[key]] : [])))]
  const { rows: claimed } = await db.query<{ key: string }>(CLAIMED, [kind, column(keyColumn[kind])])
  const { rows: regions } = await db.query<{ code: string }>(REGIONS)
  const firms = kind === 'equipment' ? await firmFiles(db, column('uscc')) : new Map<string, FirmFile>()
  return judgeRows(kind, rows, { keys: new Set(claimed.map(({ key }) => key)), regions: new Set(regions.map(({ code }) => code)), firms }, today)
}

/** The same from what is on file, without asking; other work goes on between the rows. Of rows with the same key nobody knows which one holds: none goes in. */
export async function judgeRows(kind: ImportKind, rows: readonly FileRow[], on: OnFile, today: PlainDate): Promise<CheckedRow[]> {
  const schema: z.ZodType<SubjectRow | EquipmentRow> = kind === 'subject' ? subjectRow(today) : equipmentRow(today)
  const needed = new Set(importColumns[kind].filter(({ required }) => required).map(({ key }) => key))
  const keyOf = ({ cells }: FileRow): string => (cells?.[keyColumn[kind]] ?? '').slice(0, LONGEST)
  const linesOf = Map.groupBy(rows, keyOf)
  const judge = (row: FileRow): CheckedRow => {
    const key = keyOf(row)
    const shown = { line: row.line, key, name: (row.cells?.[kind === 'subject' ? 'nameZh' : 'place'] ?? '').slice(0, LONGEST) }
    if (!row.cells) return { ...shown, state: 'faulty', faults: [{ field: null, code: 'columns', params: {} }], content: null }
    const read = schema.safeParse(Object.fromEntries(Object.entries(row.cells).filter(([name, cell]) => cell !== '' || needed.has(name))))
    const wrong = read.error ? faultsOf(read.error.issues, row.cells) : []
    const faults = [...wrong, ...twice(row.line, key, linesOf.get(key) ?? [], kind), ...unknownTo(on, kind, row.cells).filter(({ field }) => wrong.every((one) => one.field !== field))]
    if (faults.length > 0) return { ...shown, state: 'faulty', faults, content: null }
    return on.keys.has(key) ? { ...shown, state: 'there', faults: [], content: null } : { ...shown, state: 'ready', faults: [], content: read.data ?? null }
  }
  const judged: CheckedRow[] = []
  for (const row of rows) {
    judged.push(judge(row))
    if (judged.length % A_STRETCH === 0) await nextTurn()
  }
  return judged
}

function twice(line: number, key: string, same: readonly FileRow[], kind: ImportKind): RowFault[] {
  const other = same.find((row) => row.line !== line)
  return other && key !== '' ? [{ field: keyColumn[kind], code: 'twice', params: { line: other.line } }] : []
}

/** Places and firms a row names that nobody knows, whatever else is wrong with it. */
function unknownTo({ regions, firms }: OnFile, kind: ImportKind, { region = '', uscc = '' }: Readonly<Record<string, string>>): RowFault[] {
  if (kind === 'subject') return regions.has(region) ? [] : [{ field: 'region', code: 'regionUnknown', params: {} }]
  const code = firmFault(firms.get(uscc))
  return code ? [{ field: 'uscc', code, params: {} }] : []
}
