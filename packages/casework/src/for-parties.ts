import { documents, isDocumentName, type DocumentDefinition } from '@onewindow/documents/definition'
import type { CaseType } from './case-type.ts'
import { ASKED } from './definition/marks.ts'
import type { CaseView, TimelineItem } from './definition/views.ts'
import { factsForParties } from './party-facts.ts'

type Kind = Pick<CaseType<never>, 'ownPanel' | 'partyFacts'>

/**
 * Whether a party of the case reads a paper. A type with pages of its own decides by its table what parties are given; of every other type they read the letters
 * addressed to them, while minutes, reviews and reports stay in the side file (副卷).
 */
export function isForParties({ ownPanel }: Kind, document: string): boolean {
  if (ownPanel || !isDocumentName(document)) return true
  const { layout }: DocumentDefinition = documents[document]
  return layout?.kind !== 'record'
}

/** Marks that are the office's alone: that somebody asks about the case is no party's to know. */
const OFFICE_MARKS: ReadonlySet<string> = new Set([ASKED])

/** The marks of a case as parties read them. */
export const flagsForParties = (flags: readonly string[]): string[] => flags.filter((flag) => !OFFICE_MARKS.has(flag))

/** The page of a case as a party may see it, where the type has none of its own: steps and letters, not what the office noted, collected or named. */
export function viewForParties(type: Kind, view: CaseView): CaseView {
  if (type.ownPanel) return view
  const open = <D extends { document: string }>(papers: readonly D[]): D[] => papers.filter(({ document }) => isForParties(type, document))
  const step = (item: TimelineItem): TimelineItem => ({ ...item, documents: open(item.documents), body: {}, reason: item.actorKind === 'citizen' ? item.reason : null })
  return { ...view, facts: factsForParties(type.partyFacts, view.facts), attachments: [], tasks: [], parts: view.parts.filter(({ holder }) => holder === 'party'), documents: open(view.documents), timeline: view.timeline.map(step) }
}
