import type { z } from 'zod'
import type { thing } from '../matter/schemas.ts'
import { moveGoods, type GoodsState, type Holding } from '../rules/goods.ts'

export type Thing = z.output<typeof thing>

/** Quantities are kept as whole thousandths of the unit, so that 1.5 kilograms stays exact. */
const THOUSANDTHS = 1000

/** The line of a thing on the list: 1, 2, 3 … */
export const lineOf = (index: number): string => String(index + 1)

/** The books of the first day: everything held where the list says. */
export const firstHoldings = (things: readonly Thing[]): Holding[] =>
  things.flatMap(({ quantity, place }, i) => (quantity > 0 ? [{ line: lineOf(i), state: 'held' as const, place, quantity: Math.round(quantity * THOUSANDTHS) }] : []))

/** The list as the books compare with it. */
export const listOf = (things: readonly Thing[]): { line: string; quantity: number }[] => things.map(({ quantity }, i) => ({ line: lineOf(i), quantity: Math.round(quantity * THOUSANDTHS) }))

/** Moves whole holdings of these lines (all when none are named) that are in one of `from`; what may not move stays. */
export function moveLines(holdings: readonly Holding[], from: readonly GoodsState[], to: GoodsState, { lines, toPlace }: { lines?: readonly string[]; toPlace?: string } = {}): Holding[] {
  return holdings.filter((one) => from.includes(one.state) && (!lines || lines.includes(one.line))).reduce<Holding[]>((books, one) => {
    const moved = moveGoods(books, { line: one.line, from: one.state, fromPlace: one.place, to, toPlace: toPlace ?? one.place, quantity: one.quantity })
    return 'error' in moved ? books : moved
  }, [...holdings])
}

const shown = ({ name, unit }: Thing, quantity: number, place: string) => ({ name, quantity: `${quantity / THOUSANDTHS}${unit}`, place })

/** The list as it stands on a paper. */
export const thingsOnPaper = (things: readonly Thing[]) => things.map((one) => shown(one, Math.round(one.quantity * THOUSANDTHS), one.place))

/** Rows of a paper for what of the list is in one of these states. */
export function inState(things: readonly Thing[], holdings: readonly Holding[], states: readonly GoodsState[], lines?: readonly string[]): { name: string; quantity: string; place: string }[] {
  return holdings.filter(({ state, line }) => states.includes(state) && (!lines || lines.includes(line))).flatMap(({ line, quantity, place }) => {
    const one = things[Number(line) - 1]
    return one ? [shown(one, quantity, place)] : []
  })
}
