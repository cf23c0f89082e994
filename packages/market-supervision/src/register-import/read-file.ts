import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fail } from '@onewindow/casework/refusal'
import { cleaned } from '@onewindow/rpc/clean-input'
import { CsvError, parse, type Info } from 'csv-parse'
import { importColumns, MOST_BYTES, MOST_ROWS, type Column, type ImportKind } from './columns.ts'
import { refuseImport } from './errors.ts'

/** A row as it stands in the file: the line it begins in, the header being line 1; cells by the key of their column, null where there are more or fewer of them than names in the header. */
export type FileRow = { line: number; cells: Readonly<Record<string, string>> | null }

/** A row longer than this is a quote that was never closed. */
const MOST_OF_A_ROW = 20_000
const PIECE = 32 * 1024
/** A spreadsheet in its own format: a ZIP package, or the compound file of old. */
const SPREADSHEETS = ['504b0304', 'd0cf11e0']

/**
 * Reads a file: CSV (RFC 4180) in UTF-8, with or without byte order mark, its first line the names of columns in any order. Rows without a word in them are left out.
 * Other work goes on between the pieces.
 * @throws CaseError `registerImport.tooLarge`, `notCsv`, `notUtf8`, `empty`, `unreadable`, `headerUnknown`, `headerTwice`, `headerMissing`, `tooManyRows`
 */
export async function readImportFile(bytes: Buffer, kind: ImportKind): Promise<FileRow[]> {
  checkBytes(bytes)
  const rows: FileRow[] = []
  let header: string[] | null = null
  try {
    for await (const { record, line } of recordsOf(bytes)) {
      if (record.every((cell) => cell === '')) continue
      if (header) rows.push({ line, cells: cellsOf(header, record) })
      else header = headerOf(record, importColumns[kind])
      if (rows.length > MOST_ROWS) return fail(refuseImport.tooManyRows({ most: MOST_ROWS }))
    }
  } catch (error) {
    if (error instanceof CsvError) return fail(refuseImport.unreadable({ line: lineCounter(bytes)(Number(error['bytes'] ?? 0)) }))
    throw error
  }
  return rows.length > 0 ? rows : fail(refuseImport.empty({}))
}

function checkBytes(bytes: Buffer): void {
  if (bytes.length > MOST_BYTES) fail(refuseImport.tooLarge({ megabytes: MOST_BYTES / 1024 / 1024 }))
  if (SPREADSHEETS.includes(bytes.subarray(0, 4).toString('hex')) || bytes.includes(0)) fail(refuseImport.notCsv({}))
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    fail(refuseImport.notUtf8({}))
  }
}

async function* recordsOf(bytes: Buffer): AsyncGenerator<{ record: string[]; line: number }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) => bytes.subarray(at * PIECE, (at + 1) * PIECE))
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: MOST_OF_A_ROW, record_delimiter: ['\r\n', '\n', '\r'] })
  const lineAt = lineCounter(bytes)
  let read = 0
  let from = 0
  for await (const { record, info } of Readable.from(pieces).pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
    // The parser leaves blanks in quotes where they are; in a register they are nothing.
    yield { record: (cleaned(record) as string[]).map((cell) => cell.trim()), line: lineAt(from) }
    from = info.bytes
    if ((read += 1) % 200 === 0) await nextTurn()
  }
}

const [TAB, LF, CR, BLANK] = [9, 10, 13, 32]

/**
 * The line, from 1, of the first byte at or after a place that is no blank and no end of a line; asked for places in the order of the file. The parser's own count takes a CRLF inside quotes for
 * two lines.
 */
function lineCounter(bytes: Buffer): (place: number) => number {
  let at = 0
  let line = 1
  const isEmpty = (byte: number | undefined): boolean => byte === LF || byte === CR || byte === BLANK || byte === TAB
  return (place) => {
    for (; at < bytes.length && (at < place || isEmpty(bytes[at])); at += 1) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line += 1
    return line
  }
}

const sameWord = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The keys of the columns as they stand in the file. */
function headerOf(names: readonly string[], columns: readonly Column[]): string[] {
  const found = withoutTail(names).map((name) => columns.find(({ key, zh, en }) => [key, zh, en].some((one) => sameWord(name, one))))
  const unknown = withoutTail(names).filter((_, at) => !found[at])
  if (unknown.length > 0) fail(refuseImport.headerUnknown({ names: unknown.map((name) => name.slice(0, 40)).slice(0, 10).join(', ') }))
  const keys = found.map((column) => column?.key ?? '')
  const twice = columns.filter(({ key }) => keys.indexOf(key) !== keys.lastIndexOf(key))
  if (twice.length > 0) fail(refuseImport.headerTwice(namesOf(twice)))
  const missing = columns.filter(({ key, required }) => required && !keys.includes(key))
  if (missing.length > 0) fail(refuseImport.headerMissing(namesOf(missing)))
  return keys
}

const namesOf = (columns: readonly Column[]) => ({ zh: columns.map(({ zh }) => zh).join('、'), en: columns.map(({ en }) => en).join(', ') })

/** Spreadsheets write empty cells behind the last column. */
const withoutTail = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

function cellsOf(header: readonly string[], record: readonly string[]): Record<string, string> | null {
  if (record.length < header.length || withoutTail(record).length > header.length) return null
  return Object.fromEntries(header.map((key, at) => [key, record[at] ?? '']))
}
