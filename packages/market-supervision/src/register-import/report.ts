import { createHash } from 'node:crypto'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Queryable } from '@onewindow/identity/write-context'
import { MOST_ROWS, type ImportKind, type ImportStatus, type RowFault, type RowState } from './columns.ts'
import { refuseImport } from './errors.ts'
import { faultWords, fieldWords, stateWords } from './words.ts'

type Row = { kind: ImportKind; line: number; key: string; name: string; state: RowState; faults: RowFault[] }

const ROWS = `select i.kind, r.line, r.key, r.name, r.state, r.faults from register_import_row r join register_import i on i.id = r.import_id where r.import_id = $1 order by r.line limit ${MOST_ROWS}`
const HEADER = ['行', '编号', '名称', '结果', '代码', '问题']
const FORMULA = /^[=+\-@\t\r]/

/** Quoted; what a spreadsheet would run as a formula is made harmless (CSV injection): names come from a file. */
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

const sentence = (kind: ImportKind, fault: RowFault): string => [fieldWords(kind, fault.field)?.zh, faultWords(fault).zh].filter(Boolean).join('：')

/** The import report (导入报告): every row of the file with what it came to, as CSV that spreadsheets read (byte order mark, RFC 4180). The same rows give the same bytes. */
export async function reportOf(on: Queryable, importId: string): Promise<string> {
  const { rows } = await on.query<Row>(ROWS, [importId])
  const lines = rows.map(({ kind, line, key, name, state, faults }) => [String(line), key, name, stateWords[state].zh, faults.map(({ code }) => code).join(' '), faults.map((fault) => sentence(kind, fault)).join('；')])
  return `\u{feff}${[HEADER, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/** SHA-256 of the report's bytes, lower-case hexadecimal. */
export const reportHash = (report: string): string => createHash('sha256').update(report).digest('hex')

/** The report of an import that has ended. @throws CaseError `case.notFound`, `registerImport.notEnded` */
export async function endedReport(on: Queryable, importId: string): Promise<string> {
  const { rows: [one] } = await on.query<{ status: ImportStatus }>('select status from register_import where id = $1', [importId])
  if (!one) return fail(refuse.notFound({}))
  return one.status === 'done' ? reportOf(on, importId) : fail(refuseImport.notEnded({}))
}
