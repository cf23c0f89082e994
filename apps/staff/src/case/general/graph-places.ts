import type { RelatedCase } from '@onewindow/casework/definition/views'

/** A related case with its number in the list and its place in the picture. */
export interface Placed { one: RelatedCase; n: number; x: number; y: number; line: 'inside' | 'beside' }

const STEP = 44
const MOST_IN_ROW = 6
export const WIDTH = STEP * MOST_IN_ROW

/** Links that point back to what was there before; the others point on. */
const BACK: ReadonlySet<string | null> = new Set(['causedBy', 'splitFrom', 'relapseOf', 'varies'])

/** Whether the other case came before this one, or holds it. */
export const isBefore = ({ relation, kind }: Pick<RelatedCase, 'relation' | 'kind'>): boolean => relation === 'parent' || relation === (BACK.has(kind) ? 'to' : 'from')

/** What came before stands above the case, what came of it below; rows of at most six, each centred. */
export function placesOf(related: readonly RelatedCase[]): { placed: Placed[]; above: number; below: number } {
  const rows = (ones: readonly RelatedCase[]): RelatedCase[][] => Array.from({ length: Math.ceil(ones.length / MOST_IN_ROW) }, (_, i) => ones.slice(i * MOST_IN_ROW, (i + 1) * MOST_IN_ROW))
  const [above, below] = [rows(related.filter(isBefore)), rows(related.filter((one) => !isBefore(one)))]
  let n = 0
  const place = (row: readonly RelatedCase[], y: number): Placed[] => row.map((one, i) => ({ one, n: (n += 1), x: (i - (row.length - 1) / 2) * STEP, y, line: one.relation === 'sub' || one.relation === 'parent' ? 'inside' : 'beside' }))
  const placed = [...above.flatMap((row, i) => place(row, (i - above.length) * STEP)), ...below.flatMap((row, i) => place(row, (i + 1) * STEP))]
  return { placed, above: above.length * STEP, below: below.length * STEP }
}
