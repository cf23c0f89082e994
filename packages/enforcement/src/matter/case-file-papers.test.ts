import type { AnyCaseType } from '@onewindow/casework/case-type'
import { expect, it } from 'vitest'
import { clueType } from '../clue/case-type.ts'
import type { FileOutcome } from '../configuration/checklists.ts'
import { ordinaryCaseType } from '../ordinary-case/case-type.ts'
import { simpleCaseType } from '../simple-case/case-type.ts'
import { filedCode, filedCodeInside, indexLine, PAPERS_OF } from './case-file-papers.ts'

type Table = AnyCaseType['lifecycle']

/** Codes of the papers that rows on a way through open states to one of these ends can issue, themselves or by a case inside. */
function papersTo({ states, groups, transitions }: Table, ends: readonly string[], without: readonly string[] = []): string[] {
  const open = Object.keys(states).filter((state) => states[state]?.is === 'open')
  const fromOf = (from: unknown): string[] => [from].flat().flatMap((state) => (state === null ? ['start'] : String(state).startsWith('@') ? [...(groups?.[String(state).slice(1)] ?? [])] : [String(state)]))
  const rows = transitions.filter(({ on }) => !without.includes(on)).flatMap((row) => fromOf(row.from).flatMap((from) => (row.to === 'stateLeft' ? open : [row.to === 'same' ? from : row.to]).map((to) => ({ ...row, from, to }))))
  const leading = new Set(ends)
  for (let before = 0; before < leading.size;) {
    before = leading.size
    for (const { from, to } of rows) if (leading.has(to) && (open.includes(from) || from === 'start')) leading.add(from)
  }
  return rows.filter(({ from, to }) => leading.has(from) && leading.has(to)).flatMap(({ issues = [], opens = [] }) => [...issues.map((one) => filedCode(String(one))), ...opens.map(({ type }) => filedCodeInside(type))]).filter((code) => code !== undefined)
}

const tableOf = (type: unknown): Table => (type as AnyCaseType).lifecycle
const filed = papersTo(tableOf(clueType), ['filed'])
// Begun by hand inside clues and ordinary cases.
const before = [...filed, filedCodeInside('criminalTransfer')]
const ordinary = (ends: string[], ...without: string[]): (string | undefined)[] => [...before, ...papersTo(tableOf(ordinaryCaseType), ends, without)]

it.each<[FileOutcome, (string | undefined)[]]>([
  ['penalty', ordinary(['closed', 'annulled'], 'decideNoPenalty')], ['noPenalty', ordinary(['closed', 'annulled'], 'decidePenalty', 'served', 'resumeExecution')], ['onTheSpot', papersTo(tableOf(simpleCaseType), ['closed', 'annulled'])],
  ['withdrawn', ordinary(['withdrawn'])], ['terminated', ordinary(['terminated'])], ['transferred', ordinary(['transferredOut'])],
])('a file of outcome %s can hold what the tables issue on the way there', (outcome, issued) => {
  expect([...PAPERS_OF[outcome]].sort()).toEqual([...new Set(issued)].sort())
})

it('the index of a file says what a paper is, not its code', () => {
  expect(indexLine({ code: 'EN-D29', id: '银市监处罚〔2026〕1号', issuedOn: '2026-03-02', sha256: 'ab12' })).toBe('行政处罚决定书 银市监处罚〔2026〕1号（2026-03-02） 校验值：ab12')
})
