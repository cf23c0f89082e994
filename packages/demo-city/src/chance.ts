/** Chance that repeats itself: the same seed gives the same city. Nothing of the platform's own ids or codes comes from here. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number
  pick: <T>(list: readonly T[]) => T
  /** True in `percent` of a hundred draws. */
  happens: (percent: number) => boolean
  /** One of the keys, as often as its weight says. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  digits: (count: number) => string
}

/** @param seed text: each case, person and shop has its own, so that one more draw in one of them changes no other */
export function chanceOf(seed: string): Chance {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) as number), 16_777_619), 2_166_136_261) >>> 0
  const next = (): number => {
    // Mulberry32: small, and good enough for names and dates.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('There is nothing to pick from')
    return list[whole(0, list.length - 1)] as T
  }
  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    return (entries.find(([, weight]) => (left -= weight) < 0) ?? (entries.at(-1) as [K, number]))[0]
  }
  return { whole, pick, weighted, happens: (percent) => next() * 100 < percent,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join('') }
}

/** The list in an order of the seed's own. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = chance.whole(0, last)
    ;[copy[last], copy[other]] = [copy[other] as T, copy[last] as T]
  }
  return copy
}
