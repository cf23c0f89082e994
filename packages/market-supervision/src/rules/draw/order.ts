// The order of entries, apart from their schemas: browsers recompute a draw without these.

/** Order of ids byte by byte. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Entries in order of their ids. @throws Error if an id stands there twice: then no place in the list is certain */
export function sortedById<E extends { id: string }>(entries: readonly E[]): readonly E[] {
  const sorted = entries.every((entry, i) => i === 0 || entries[i - 1]!.id < entry.id) ? entries : [...entries].sort(byId)
  const twice = sorted.find((entry, i) => i > 0 && sorted[i - 1]!.id === entry.id)
  if (twice) throw new Error(`${twice.id} stands twice in the list of a draw`)
  return sorted
}
