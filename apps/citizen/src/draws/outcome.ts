/** What may be said of a recomputed draw or an own entry: it is the published one, is none that was published, agrees with itself as far as could be seen, or does not agree. */
export type Outcome = 'good' | 'foreign' | 'alone' | 'bad'

/** `published`: whether it is what this site published; null where that could not be asked, undefined where it comes from there. */
export function outcomeOf(holds: boolean, published: null | undefined): Exclude<Outcome, 'foreign'>
export function outcomeOf(holds: boolean, published: boolean | null | undefined): Outcome
export function outcomeOf(holds: boolean, published: boolean | null | undefined): Outcome {
  if (!holds) return 'bad'
  if (published === false) return 'foreign'
  return published === null ? 'alone' : 'good'
}

/** Green is for what was compared with the published draw alone. */
export const OUTCOME_TONE = { good: 'done', foreign: 'over', alone: 'near', bad: 'over' } as const
