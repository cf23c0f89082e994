import type { AnyCaseType } from '@onewindow/casework/case-type'
import { statesFrom, type Row } from '@onewindow/casework/lifecycle'
import { describe, expect, it } from 'vitest'
import { caseTypes, generalCaseTypes } from '../src/case-types.ts'

type AnyRow = Row<never, string, string, string, string>
const rowsOf = (type: AnyCaseType): readonly AnyRow[] => type.lifecycle.transitions as unknown as readonly AnyRow[]
const notifies = (row: AnyRow, part: string): boolean => (row.notifies ?? []).some((one) => { const actor = 'to' in one ? one.to : one; return actor.kind === 'part' && actor.part === part })
const actsIn = (row: AnyRow, part: string): boolean => row.by.some((actor) => actor.kind === 'part' && actor.part === part)
const partsOf = (type: AnyCaseType): string[] => [...new Set(rowsOf(type).flatMap((row) => row.by.flatMap((actor) => (actor.kind === 'part' ? [actor.part] : []))))]

/** Types that another table opens for parties who know of it already. */
const known = new Set(caseTypes.flatMap((type) => rowsOf(type).flatMap((row) => (row.opens ?? []).flatMap((one) => (one.known ? [one.type] : [])))))

/** States in which a party of that part may stand having been told, by whatever way through the table. */
function statesTold(type: AnyCaseType, part: string): Set<string> {
  const reached = new Set<string>()
  const add = (state: string, told: boolean): void => { reached.add(`${state} ${told}`) }
  for (const row of rowsOf(type)) if (row.from === null) add(String(row.to), known.has(type.name) || notifies(row, part) || actsIn(row, part))
  for (let size = -1; size !== reached.size;) {
    size = reached.size
    for (const row of rowsOf(type)) {
      const ends = row.to === 'stateLeft' ? Object.keys(type.lifecycle.states) : null
      for (const from of statesFrom(type.lifecycle as never, row)) {
        for (const told of [true, false]) if (reached.has(`${from} ${told}`)) for (const to of ends ?? [row.to === 'same' ? from : String(row.to)]) add(to, told || notifies(row, part) || (told && actsIn(row, part)))
      }
    }
  }
  return new Set([...reached].flatMap((one) => (one.endsWith(' true') ? [one.slice(0, -5)] : [])))
}

describe('what a table lets a party do, a party can come to', () => {
  it.each(generalCaseTypes.flatMap((type) => partsOf(type).map((part) => [type.name, part, type] as const)))('%s: %s', (_name, part, type) => {
    const told = statesTold(type, part)
    const unreachable = rowsOf(type).filter((row) => row.from !== null && actsIn(row, part) && !statesFrom(type.lifecycle as never, row).some((from) => told.has(from))).map((row) => `${String(row.from)} ${row.on}`)
    expect(unreachable).toEqual([])
  })
})
