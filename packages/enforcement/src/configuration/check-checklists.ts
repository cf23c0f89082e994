import type { SetFault } from '@onewindow/casework/configuration/set'
import checklistsFile from '../../data/checklists.json' with { type: 'json' }
import { PAPERS_OF } from '../matter/case-file-papers.ts'
import type { ChecklistFile, FileOutcome } from './checklists.ts'
import { duplicates, fault } from './fault.ts'

/** Lists whose entries people choose by name when a case is ended or suspended; papers print the entry, so none of them may be missing. */
export const CHOSEN_FROM: readonly string[] = ['notFileReasons', 'suspensionGrounds', 'terminationGrounds']

/** Lists cases need, and of those that are chosen from, the entries. */
function missing(lists: ChecklistFile['checklists']): SetFault[] {
  return checklistsFile.checklists.flatMap(({ id, zh, en, entries }) => {
    const at = lists.findIndex((one) => one.id === id)
    if (at === -1) return [fault('checklists', 'checklistGone', { id, zh, en })]
    const there = lists[at]?.entries.map((entry) => entry.id) ?? []
    return CHOSEN_FROM.includes(id) ? entries.filter((entry) => !there.includes(entry.id)).map((entry) => fault(`checklists.${at}.entries`, 'entryGone', entry)) : []
  })
}

/** Faults of lists and of the order of a file: something a case names is gone, something stands twice, a file that could never be complete. */
export function checkChecklists({ checklists, caseFile: { sections, required } }: ChecklistFile): SetFault[] {
  const filed = sections.flatMap(({ papers }, at) => papers.map((paper) => ({ paper, path: `caseFile.sections.${at}.papers` })))
  const isFiled = (paper: string): boolean => filed.some((one) => one.paper === paper)
  return [
    ...missing(checklists),
    ...duplicates(checklists.map(({ id }) => id), (at) => `checklists.${at}.id`),
    ...checklists.flatMap(({ entries }, at) => duplicates(entries.map(({ id }) => id), (index) => `checklists.${at}.entries.${index}.id`)),
    ...duplicates(sections.map(({ id }) => id), (at) => `caseFile.sections.${at}.id`),
    ...duplicates(filed.map(({ paper }) => paper), (at) => filed[at]?.path ?? ''),
    ...(Object.entries(required) as [FileOutcome, string[]][]).flatMap(([outcome, papers]) => papers.flatMap((paper) => {
      const path = `caseFile.required.${outcome}`
      return [...(isFiled(paper) ? [] : [fault(path, 'paperInNoSection', { paper })]), ...(PAPERS_OF[outcome].has(paper) ? [] : [fault(path, 'paperNeverFiled', { paper })])]
    })),
  ]
}
