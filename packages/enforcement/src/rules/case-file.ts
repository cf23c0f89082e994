import type { PlainDate } from '@onewindow/calendar/day'
import type { ChecklistFile, FileOutcome } from '../configuration/checklists.ts'
import type { Knobs } from '../configuration/knobs.ts'

// R16 案卷: order, completeness, how long it is kept. Source: 行政处罚法 §47; 市场监督管理行政处罚程序规定 (归档).

export type FiledPaper = { id: string; code: string; issuedOn: PlainDate }
export type ArrangedFile<P extends FiledPaper = FiledPaper> = { main: P[]; side: P[] }

type CaseFileRules = ChecklistFile['caseFile']

/** Papers in the order of the file, main and side apart; inside a section by day. What no section names ends the side file. */
export function arrangeFile<P extends FiledPaper>(papers: readonly P[], { sections }: CaseFileRules): ArrangedFile<P> {
  const inSection = sections.map(({ part, papers: codes }) =>
    ({ part, papers: papers.filter(({ code }) => codes.includes(code)).toSorted(byDay) }))
  const named = new Set(sections.flatMap((section) => section.papers))
  const ofPart = (part: 'main' | 'side') => inSection.filter((section) => section.part === part).flatMap((section) => section.papers)
  return { main: ofPart('main'), side: [...ofPart('side'), ...papers.filter(({ code }) => !named.has(code)).toSorted(byDay)] }
}

const byDay = (a: FiledPaper, b: FiledPaper): number => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0)

/** Codes of papers a file of this outcome must hold and does not; none: it may be archived. */
export const missingPapers = (papers: readonly Pick<FiledPaper, 'code'>[], outcome: FileOutcome, { required }: CaseFileRules): string[] =>
  required[outcome].filter((needed) => !papers.some(({ code }) => code === needed))

/** Last day the file is kept, null for ever: by what came out of it. */
export function keptUntil(
  archivedOn: PlainDate, result: keyof Knobs['retentionYears'], { retentionYears }: Pick<Knobs, 'retentionYears'>,
): PlainDate | null {
  const years = retentionYears[result]
  return years === null ? null : `${Number(archivedOn.slice(0, 4)) + years}-12-31`
}
