import type { Answer, AnswerDocument } from './answers.ts'

/** Outcome of merging two devices' typing: `clashes` are the keys both changed to different values; there mine stands for now. */
export type MergedDraft = { document: AnswerDocument; clashes: readonly string[] }

/**
 * Merges a draft that was typed on two devices. `base` is what both started from: what only one side changed is taken from
 * that side, so nothing typed is lost; what both changed differently is a clash for the person to decide.
 */
export function mergeDrafts(base: AnswerDocument, mine: AnswerDocument, theirs: AnswerDocument): MergedDraft {
  const clashes: string[] = []
  const merged: [string, Answer][] = []
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, ours, other] = [base[key], mine[key], theirs[key]]
    const iChanged = !sameAnswer(before, ours)
    if (iChanged && !sameAnswer(before, other) && !sameAnswer(ours, other)) clashes.push(key)
    const kept = iChanged ? ours : other
    if (kept) merged.push([key, kept])
  }
  return { document: Object.fromEntries(merged), clashes }
}

/** Keys whose value differs between two documents, in the order of the second. */
export function changedKeys(before: AnswerDocument, after: AnswerDocument): readonly string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => !sameAnswer(before[key], after[key]))
}

/** Settles clashes: for each of the keys the other device's answer is taken. */
export function takeTheirs(document: AnswerDocument, theirs: AnswerDocument, keys: readonly string[]): AnswerDocument {
  const rest = Object.entries(document).filter(([key]) => !keys.includes(key))
  const taken = Object.entries(theirs).filter(([key]) => keys.includes(key))
  return Object.fromEntries([...rest, ...taken])
}

function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return stable(a?.value) === stable(b?.value) && stable(a?.corrected?.note) === stable(b?.corrected?.note)
}

/** Text of a value with the names of objects in one order: the store of the server may return them in another. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
