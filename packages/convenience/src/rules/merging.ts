import { isAfter } from '@onewindow/calendar/day'
import type { SimilarityKnobs } from '../configuration/knobs.ts'
import type { Compared, NotCompared } from './similarity.ts'

/** A request as a merge (并案) sees it; `promisedAt` is the end of its promise to the reporter. */
export type MergePart = { readonly open: boolean; readonly sealed: boolean; readonly promisedAt: string }
export type MergeFault = 'notSimilar' | 'closed' | 'sealed' | 'laterPromise'

/** Why a request may not be merged into a master, or null: same matter, both open, neither sealed, and its reporter waits no longer. */
export function mergeFault(similarity: Compared | NotCompared, part: MergePart, master: MergePart, knobs: SimilarityKnobs): MergeFault | null {
  if (part.sealed || master.sealed) return 'sealed'
  if (!part.open || !master.open) return 'closed'
  if (!similarity.candidate || similarity.score < knobs.similar) return 'notSimilar'
  return isAfter(master.promisedAt, part.promisedAt) ? 'laterPromise' : null
}
