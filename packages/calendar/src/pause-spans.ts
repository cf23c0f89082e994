import { dayNumberOfMs } from './day.ts'

/** A pause in epoch milliseconds; an open one ends at Infinity. */
export type PauseMs = { readonly from: number; readonly to: number }

/** Excluded stretch (after, through] of a line of day numbers or milliseconds. */
export type Excluded = { readonly after: number; readonly through: number }

function merged(stretches: Excluded[]): Excluded[] {
  const ordered = stretches.filter((one) => one.through > one.after).sort((a, b) => a.after - b.after)
  const result: Excluded[] = []
  for (const one of ordered) {
    const last = result.at(-1)
    if (last && one.after <= last.through) result[result.length - 1] = { after: last.after, through: Math.max(last.through, one.through) }
    else result.push(one)
  }
  return result
}

/**
 * Days a pause is in force at the end of: the day it begins is not counted, the day it ends is. A pause opened and closed the same
 * day excludes nothing, and overlapping pauses never exclude a day twice.
 */
export function pausedDays(pauses: readonly PauseMs[]): Excluded[] {
  if (pauses.length === 0) return []
  return merged(pauses.map(({ from, to }) => ({
    after: dayNumberOfMs(from) - 1,
    through: to === Infinity ? Infinity : dayNumberOfMs(to) - 1,
  })))
}

/** Time excluded from hour clocks, to the millisecond. */
export const pausedTime = (pauses: readonly PauseMs[]): Excluded[] =>
  merged(pauses.map(({ from, to }) => ({ after: from, through: to })))

/** How a clock counts along its line: `between` gives the units in (from, to], `nth` the place of the n-th unit (n ≥ 1) after `from`. */
export type Counting = {
  readonly between: (from: number, to: number) => number
  readonly nth: (from: number, n: number) => number
}

/** Place where `need` (≥ 1) units after `start` are used up outside the excluded stretches; null if an open pause comes first. */
export function reach(start: number, need: number, excluded: readonly Excluded[], counting: Counting): number | null {
  let cursor = start
  let left = need
  for (const { after, through } of excluded) {
    if (through <= cursor) continue
    const available = after > cursor ? counting.between(cursor, after) : 0
    if (available >= left) return counting.nth(cursor, left)
    if (through === Infinity) return null
    left -= available
    cursor = through
  }
  return counting.nth(cursor, left)
}

/** Units in (start, end] outside the excluded stretches. */
export function used(start: number, end: number, excluded: readonly Excluded[], counting: Counting): number {
  if (end <= start) return 0
  let total = counting.between(start, end)
  for (const { after, through } of excluded) {
    const from = Math.max(after, start)
    const to = Math.min(through, end)
    if (to > from) total -= counting.between(from, to)
  }
  return total
}
