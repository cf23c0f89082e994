import { isPlainDate, type PlainDate } from './day.ts'

/** No way of writing a day is longer, blanks between its parts counted: the patterns read nothing without a bound. */
const LONGEST = 40
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200]

function dayIfReal(year = '', month = '', day = ''): PlainDate | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR && isPlainDate(written) ? written : null
}

/**
 * Reads a day as people and spreadsheets write it: 20290228 · 2029-2-28 · 2029/2/28 · 2029.2.28 · 2029年2月28日 · 28/2/2029
 * (day first, as English is written here).
 * Answers `2029-02-28`, or null when it is no day between 1900 and 2200.
 */
export function dayTyped(text: string): PlainDate | null {
  if (text.length > LONGEST) return null
  const plain = text.normalize('NFKC').trim()
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const yearFirst = solid ?? /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*日?$/.exec(plain)
  if (yearFirst) return dayIfReal(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$/.exec(plain)
  return dayFirst ? dayIfReal(dayFirst[3], dayFirst[2], dayFirst[1]) : null
}
