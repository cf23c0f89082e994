import { createHash } from 'node:crypto'
import { isPlainDate } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { zh as shared } from '@onewindow/casework/locales/zh'
import { fail } from '@onewindow/casework/refusal'
import { csvOf } from '@onewindow/documents/definition/csv'
import type { Queryable } from '@onewindow/identity/write-context'
import { zh as own } from '../locales/zh.ts'
import { MOST_ROWS, type ImportKind, type ImportStatus, type RowFault, type RowState } from './columns.ts'
import { refuseImport } from './errors.ts'
import { keptFault } from './row-faults.ts'
import { faultWords, fieldWords, stateWords } from './words.ts'

type Row = { kind: ImportKind; line: number; key: string; name: string; state: RowState; faults: RowFault[] }

const ROWS = `select i.kind, r.line, r.key, r.name, r.state, r.faults from register_import_row r join register_import i on i.id = r.import_id where r.import_id = $1 order by r.line limit ${MOST_ROWS}`
const HEADER = ['行', '编号', '名称', '结果', '代码', '问题']

const SAID: Readonly<Record<string, string | ((params: never) => string)>> = { ...shared, ...own }

/** What a register said, as its sentence; nothing where that would need the name of a step or a person: the page has them. */
function saidBy({ code, params }: NonNullable<RowFault['refusal']>): string | undefined {
  const words = SAID[code]
  if (typeof words !== 'function') return words
  const about = Object.values(params)
  return about.length > 0 && about.every((value) => typeof value === 'number' || isPlainDate(String(value))) ? words(params as never) : undefined
}

/** How a fault is told in a report: its code and its sentence. */
type Telling = (fault: RowFault) => { code: string; words: (string | undefined)[] }

const telling: Telling = (kept) => {
  const fault = keptFault(kept)
  return { code: fault.refusal?.code ?? fault.code, words: [faultWords(fault).zh, fault.refusal && saidBy(fault.refusal)] }
}
/** As an earlier build told it, word for word: it kept the digest of its report, not the report. */
const earlierTelling: Telling = (fault) => ({ code: fault.code, words: [fault.code === 'refused' ? `登记时被拒（${String(fault.params['code'])}）` : faultWords(fault).zh] })

/** The import report (导入报告): every row of the file with what it came to, as CSV that spreadsheets read and run nothing of: names come from a file. Made once, when the import ends, and kept. */
export async function reportOf(on: Queryable, importId: string, tell = telling): Promise<string> {
  const { rows } = await on.query<Row>(ROWS, [importId])
  const sentence = (kind: ImportKind, fault: RowFault): string => [fieldWords(kind, fault.field)?.zh, ...tell(fault).words].filter(Boolean).join('：')
  const lines = rows.map(({ kind, line, key, name, state, faults }) => [String(line), key, name, stateWords[state].zh, faults.map((fault) => tell(fault).code).join(' '), faults.map((fault) => sentence(kind, fault)).join('；')])
  return csvOf([HEADER, ...lines])
}

/** SHA-256 of the report's bytes, lower-case hexadecimal. */
export const reportHash = (report: string): string => createHash('sha256').update(report).digest('hex')

/** The report as it was made when the import ended: its digest stands in the log. One of an earlier build is made from its rows, as it was made then. @throws CaseError `case.notFound`, `registerImport.notEnded` */
export async function endedReport(on: Queryable, importId: string): Promise<string> {
  const { rows: [one] } = await on.query<{ status: ImportStatus; report: string | null }>('select status, report from register_import where id = $1', [importId])
  if (!one) return fail(refuse.notFound({}))
  if (one.status !== 'done') return fail(refuseImport.notEnded({}))
  return one.report ?? reportOf(on, importId, earlierTelling)
}
