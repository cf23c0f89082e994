import { earlier, type Bounds } from './shift.ts'
import type { SeedRows } from './seed-rows.ts'

/** How many copies of which seed, week by week from the oldest: `weeks` before the seed itself. */
export type Plan = readonly { weeks: number; shares: readonly { seed: number; copies: number }[] }[]

/** When posts and accounts of the demonstration are there. */
export const SINCE = '2026-03-02'

/**
 * Spreads `copies` evenly over the seeds. What is open stays in its own weeks, so that its deadlines lie ahead as they did; what has ended is spread over every
 * earlier week in which it could have happened. Pure: the same seeds give the same plan in every process.
 */
export function planOf(seeds: readonly SeedRows[], copies: number, bounds: Bounds, farthestWeek: number): Plan {
  const weeksOf = seeds.map((seed) => (seed.file.phase === 'ended' || seed.file.phase === 'archived'
    ? Array.from({ length: farthestWeek + 1 }, (_, weeks) => weeks).filter((weeks) => earlier(seed, weeks, bounds)) : [0]))
  const share = (of: number, parts: number, part: number): number => Math.floor((of * (part + 1)) / parts) - Math.floor((of * part) / parts)
  const byWeek = Map.groupBy(weeksOf.flatMap((weeks, seed) => weeks.map((week, place) => ({ week, seed, copies: share(share(copies, seeds.length, seed), weeks.length, place) }))), ({ week }) => week)
  return [...byWeek.keys()].sort((a, b) => b - a).map((weeks) => ({ weeks, shares: (byWeek.get(weeks) ?? []).filter(({ copies: n }) => n > 0).map(({ seed, copies: n }) => ({ seed, copies: n })) }))
}

/** The part of a number that one of several workers does. */
export const partOf = (copies: number, worker: number, workers: number): number => Math.floor(copies / workers) + (worker < copies % workers ? 1 : 0)

/** Entries of the log per week and worker, and where each one's numbers begin. */
export function leafRanges(plan: Plan, seeds: readonly SeedRows[], workers: number, from: number): { starts: number[][]; end: number } {
  let next = from
  const starts = plan.map(({ shares }) => Array.from({ length: workers }, (_, worker) => {
    const start = next
    next += shares.reduce((sum, { seed, copies }) => sum + partOf(copies, worker, workers) * (seeds[seed] as SeedRows).audit_leaf.length, 0)
    return start
  }))
  return { starts, end: next }
}
