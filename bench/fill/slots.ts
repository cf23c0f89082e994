/** Gives out places for values; a text is marked where a column is to be filled whatever stood there. */
export type Slots = { mark: (slot: number) => string; of: (name: string) => number; size: () => number }

export function slots(): Slots {
  const names = new Map<string, number>()
  return {
    mark: (slot) => `⟦${slot}⟧`,
    of: (name) => {
      const known = names.get(name) ?? names.size
      names.set(name, known)
      return known
    },
    size: () => names.size,
  }
}
