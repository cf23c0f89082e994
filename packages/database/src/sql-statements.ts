/** Where a quoted part beginning at `from` ends; undefined when nothing quoted begins there. */
function quotedEnd(sql: string, from: number): number | undefined {
  const rest = sql.slice(from)
  const dollar = /^\$(?:[A-Za-z_]\w*)?\$/.exec(rest)?.[0]
  const [open, close] = dollar ? [dollar, dollar] : rest.startsWith('--') ? ['--', '\n'] : rest.startsWith('/*') ? ['/*', '*/']
    : rest.startsWith(`'`) ? [`'`, `'`] : rest.startsWith('"') ? ['"', '"'] : []
  if (open === undefined || close === undefined) return undefined
  const end = sql.indexOf(close, from + open.length)
  return end < 0 ? sql.length : end + close.length
}

/** Splits a script at its top-level semicolons; quotes, dollar quotes and comments are left whole. Empty pieces are dropped. */
export function sqlStatements(sql: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < sql.length;) {
    if (sql[at] === ';') {
      pieces.push(sql.slice(start, at))
      start = ++at
    } else {
      at = quotedEnd(sql, at) ?? at + 1
    }
  }
  pieces.push(sql.slice(start))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '')
}
