import { isPlainDate, partsOf, weekday } from './day.ts'
import type { PlainDate } from './day.ts'
import { calendarFrom } from './work-calendar.ts'
import type { CalendarData, CalendarDay } from './work-calendar.ts'

/** What is wrong with a line of an import; the code is a key of the locales (`import.<code>`), the params are what its sentence needs. */
export type ImportProblem =
  | { readonly line: number; readonly code: 'unreadable' | 'labelMissing' | 'empty' }
  | { readonly line: number; readonly code: 'notADay' | 'notAKind'; readonly params: { readonly text: string } }
  | { readonly line: number; readonly code: 'twice'; readonly params: { readonly date: PlainDate; readonly line: number } }
  | { readonly line: number; readonly code: 'workOnWeekday'; readonly params: { readonly date: PlainDate } }
  | { readonly line: number; readonly code: 'yearOutOfRange'; readonly params: YearCount }

type YearCount = { readonly year: number; readonly workdays: number; readonly least: number; readonly most: number }

export type ImportTarget = {
  readonly layer: CalendarDay['layer']
  readonly regionCode: string | null
  readonly source: string
  readonly version: string
}

/** Either every day of the import, or everything that is wrong with it; nothing in between is ever stored. */
export type ImportAnswer =
  | { readonly days: readonly CalendarDay[]; readonly years: readonly number[] }
  | { readonly problems: readonly ImportProblem[] }

/** A year outside these bounds is a slip of typing: two months of holidays, or none at all. */
const LEAST_WORKDAYS = 240
const MOST_WORKDAYS = 256

type ImportLine = { readonly line: number; readonly date: PlainDate; readonly kind: 'off' | 'work'; readonly label: string }

const isHeader = (cells: readonly string[]): boolean => /^(date|日期)$/i.test(cells[0] ?? '')

function readLine(text: string, line: number): ImportLine | ImportProblem {
  const [date = '', kind = '', label = '', ...rest] = text.split(/[,，\t]/).map((cell) => cell.trim())
  if (rest.length > 0 || kind === '') return { line, code: 'unreadable' }
  if (!isPlainDate(date)) return { line, code: 'notADay', params: { text: date.slice(0, 40) } }
  if (kind !== 'off' && kind !== 'work') return { line, code: 'notAKind', params: { text: kind.slice(0, 40) } }
  return label === '' ? { line, code: 'labelMissing' } : { line, date, kind, label: label.slice(0, 40) }
}

const isProblem = (one: ImportLine | ImportProblem): one is ImportProblem => 'code' in one

/** Lines that cannot stand on their own: a day twice, or a Monday to Friday called a make-up day. */
function lineProblems(lines: readonly ImportLine[]): ImportProblem[] {
  const problems: ImportProblem[] = []
  const seen = new Map<PlainDate, number>()
  for (const { line, date, kind } of lines) {
    const earlier = seen.get(date)
    if (earlier !== undefined) problems.push({ line, code: 'twice', params: { date, line: earlier } })
    else seen.set(date, line)
    if (kind === 'work' && weekday(date) <= 5) problems.push({ line, code: 'workOnWeekday', params: { date } })
  }
  return problems
}

/** The data with the days of one layer in the imported years replaced by the imported ones, as a new version. */
export function withImport(data: CalendarData, days: readonly CalendarDay[], target: ImportTarget): CalendarData {
  const years = new Set(days.map(({ date }) => date.slice(0, 4)))
  const kept = data.days.filter((day) => day.regionCode !== target.regionCode || !years.has(day.date.slice(0, 4)))
  return { ...data, version: target.version, confirmedThrough: confirmedAfter(data, years, target), days: [...kept, ...days] }
}

/** National notices move the confirmed range on, year by year and without a gap. */
function confirmedAfter(data: CalendarData, years: ReadonlySet<string>, target: ImportTarget): PlainDate {
  let year = partsOf(data.confirmedThrough).year
  if (target.regionCode !== null) return data.confirmedThrough
  while (years.has(String(year + 1))) year += 1
  return year === partsOf(data.confirmedThrough).year ? data.confirmedThrough : `${year}-12-31`
}

function yearProblems(data: CalendarData, lines: readonly ImportLine[], regionCode: string | null): ImportProblem[] {
  const calendar = calendarFrom(data, regionCode)
  return [...new Set(lines.map(({ date }) => partsOf(date).year))].flatMap((year) => {
    const workdays = calendar.workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`)
    if (workdays >= LEAST_WORKDAYS && workdays <= MOST_WORKDAYS) return []
    return lines.filter(({ date }) => partsOf(date).year === year).map(({ line }): ImportProblem =>
      ({ line, code: 'yearOutOfRange', params: { year, workdays, least: LEAST_WORKDAYS, most: MOST_WORKDAYS } }))
  })
}

/**
 * Reads an import of the calendar, one day a line as `2027-02-05,off,春节`; a heading and empty lines are passed over. Lines are counted
 * from 1. Refused are unreadable lines, a day twice, a make-up day on a Monday to Friday, and a year that would have fewer than 240 or
 * more than 256 working days. The imported years replace what the layer knew of them.
 * @param data the calendar the import would be put into
 */
export function readCalendarImport(text: string, target: ImportTarget, data: CalendarData): ImportAnswer {
  const rows = text.split(/\r\n|\r|\n/).map((row, index) => ({ row: row.replace(/^\uFEFF/, '').trim(), line: index + 1 }))
  const read = rows
    .filter(({ row, line }) => row !== '' && !(line === 1 && isHeader(row.split(/[,，\t]/))))
    .map(({ row, line }) => readLine(row, line))
  const unreadable = read.filter(isProblem)
  const lines = read.filter((one): one is ImportLine => !isProblem(one))
  if (read.length === 0) return { problems: [{ line: 1, code: 'empty' }] }

  const { layer, regionCode, source, version } = target
  const days = lines.map(({ date, kind, label }): CalendarDay => ({ layer, regionCode, date, kind, label, source, version }))
  const problems = [...unreadable, ...lineProblems(lines)]
  if (problems.length === 0) problems.push(...yearProblems(withImport(data, days, target), lines, regionCode))
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) }
  return { days, years: [...new Set(days.map(({ date }) => partsOf(date).year))].sort((a, b) => a - b) }
}
