import { statesFrom, type Actor } from './lifecycle.ts'

type PictureRow = { from: string | readonly string[] | null; on: string; to: string; by: readonly Actor[] }
/** What of a table the picture shows. Every lifecycle fits. */
export type Pictured = { caseType: string; states: Readonly<Record<string,
  { is: string; queue?: string }>>; groups?: Readonly<Record<string, readonly string[]>>; transitions: readonly PictureRow[] }

const BEGIN = '<!-- lifecycle:begin -->'
const END = '<!-- lifecycle:end -->'
const NOWHERE = '[*]'

/** One arrow per pair of states with all its events; what the system does by itself is in brackets. */
function arrows(table: Pictured): string[] {
  const labels = new Map<string, Set<string>>()
  for (const row of table.transitions) {
    if (row.to === 'same') continue
    const to = row.to === 'erased' ? NOWHERE : row.to
    const label = row.by.every(({ kind }) => kind === 'system') ? `(${row.on})` : row.on
    for (const from of row.from === null ? [NOWHERE] : statesFrom(table as never, row)) {
      const key = `${from} --> ${to}`
      labels.set(key, (labels.get(key) ?? new Set()).add(label))
    }
  }
  return [...labels].map(([arrow, events]) => `  ${arrow} : ${[...events].join(', ')}`)
}

/** Events after which a case stands where it stood, by the states they belong to. */
function staying(table: Pictured): string[] {
  const rows = new Map<string, string[]>()
  for (const row of table.transitions) {
    if (row.to !== 'same' && row.to !== 'stateLeft') continue
    const where = typeof row.from === 'string' && row.from.startsWith('@') ? `any of *${row.from.slice(1)}*`
      : statesFrom(table as never, row).join(', ')
    const events = rows.get(where) ?? []
    rows.set(where, events.includes(row.on) ? events : [...events, row.on])
  }
  return [...rows].map(([where, events]) => `| ${where} | ${events.join(', ')} |`)
}

/** The table of a case type as text of a README: a state diagram (Mermaid) and the events that move nothing. */
export function lifecyclePicture(table: Pictured): string {
  const ends = Object.entries(table.states).filter(([, { is }]) => is === 'archived').map(([state]) => `  ${state} --> ${NOWHERE}`)
  return ['```mermaid', 'stateDiagram-v2', ...arrows(table), ...ends, '```', '', '| in | events that leave the state as it is |',
    '|---|---|', ...staying(table)].join('\n')
}

/** Puts the picture between the markers of a README. @throws Error when it has none */
export function withPicture(readme: string, picture: string): string {
  const from = readme.indexOf(BEGIN)
  const to = readme.indexOf(END)
  if (from < 0 || to < from) throw new Error(`The README has no ${BEGIN} … ${END}`)
  return `${readme.slice(0, from + BEGIN.length)}\n${picture}\n${readme.slice(to)}`
}
