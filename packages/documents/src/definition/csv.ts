const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted, and text that a spreadsheet would run as a formula is made harmless by a leading apostrophe (CSV injection). */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** A table as CSV with a byte order mark, so that spreadsheets read Chinese; lines end as RFC 4180 wants. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\u{feff}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
