/** Whether year, month and day name a real day. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/**
 * Reads a day as people type it: 20290228 · 2029-2-28 · 2029/2/28 · 2029.2.28 · 2029年2月28日 · 28/2/2029
 * (day first, as English is written here).
 * Answers `2029-02-28`, or null when it is no day.
 */
export function dayTyped(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const yearFirst = solid ?? /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*日?$/.exec(plain)
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$/.exec(plain)
  return dayFirst ? dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : null
}
