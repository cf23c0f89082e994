import type { Rows } from './log-source.ts'

/** Rows portion by portion, wherever they come from. */
export async function* portionsOf<Row>(rows: Rows<Row>): AsyncIterable<readonly Row[]> {
  if (typeof rows === 'function') yield* rows()
  else yield rows
}

/** One row after the other, for who has to read beside something else; waits only between portions. */
export function readAlong<Row>(rows: Rows<Row>): { next: () => Row | undefined, more: () => Promise<boolean> } {
  const portions = portionsOf(rows)[Symbol.asyncIterator]()
  let portion: readonly Row[] = []
  let at = 0
  return {
    next: () => portion[at++],
    more: async () => {
      while (at >= portion.length) {
        const { value, done } = await portions.next()
        if (done) return false
        portion = value
        at = 0
      }
      return true
    },
  }
}
