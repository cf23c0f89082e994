import { z } from 'zod'

// R17 涉案财物: every thing is at any time in one place and one state, and the sums of each line stay those of the first list.
// Source: 行政强制法 §24–28; 行政处罚法 §74.

export const goodsState = z.enum([
  'held', 'testing', 'returned', 'handedOver', 'sold', 'confiscated', 'destroyed', 'auctioned', 'abandoned',
])
export type GoodsState = z.infer<typeof goodsState>

/** So much of one line of the list in one state and place; quantities are whole numbers of the line's unit. */
export type Holding = { line: string; state: GoodsState; place: string; quantity: number }
export type GoodsMove = { line: string; from: GoodsState; fromPlace: string; to: GoodsState; toPlace: string; quantity: number }
export type MoveError = 'illegalMove' | 'notEnough' | 'quantityInvalid'

/** What may become of a thing; a state without an entry is final. `sold`: perishable, the proceeds are held instead (行政强制法 §28(2)). */
const MOVES: { readonly [S in GoodsState]?: readonly GoodsState[] } = {
  held: ['held', 'testing', 'returned', 'handedOver', 'sold', 'confiscated', 'abandoned'],
  testing: ['held', 'destroyed'],
  handedOver: ['held', 'returned'],
  sold: ['returned', 'confiscated'],
  confiscated: ['destroyed', 'auctioned'],
  abandoned: ['destroyed', 'auctioned'],
}

/** The holdings after a move, or why it cannot be. */
export function moveGoods(holdings: readonly Holding[], move: GoodsMove): Holding[] | { error: MoveError } {
  if (!Number.isInteger(move.quantity) || move.quantity < 1) return { error: 'quantityInvalid' }
  if (!MOVES[move.from]?.includes(move.to)) return { error: 'illegalMove' }
  const isAt = (state: GoodsState, place: string) => (one: Holding) => one.line === move.line && one.state === state && one.place === place
  const source = holdings.find(isAt(move.from, move.fromPlace))
  if (!source || source.quantity < move.quantity) return { error: 'notEnough' }
  const left = holdings.map((one) => (one === source ? { ...one, quantity: one.quantity - move.quantity } : one))
    .filter(({ quantity }) => quantity > 0)
  const arrived = isAt(move.to, move.toPlace)
  return left.some(arrived)
    ? left.map((one) => (arrived(one) ? { ...one, quantity: one.quantity + move.quantity } : one))
    : [...left, { line: move.line, state: move.to, place: move.toPlace, quantity: move.quantity }]
}

/** Lines whose sum is not the one of the list of the first day; none when the books are right. */
export function linesOutOfBalance(list: readonly { line: string; quantity: number }[], holdings: readonly Holding[]): string[] {
  const sums = new Map<string, number>()
  for (const { line, quantity } of holdings) sums.set(line, (sums.get(line) ?? 0) + quantity)
  const strange = [...sums.keys()].filter((line) => !list.some((one) => one.line === line))
  return [...list.filter(({ line, quantity }) => (sums.get(line) ?? 0) !== quantity).map(({ line }) => line), ...strange]
}
