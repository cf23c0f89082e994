/** Chance that can be repeated: the report names the seed. */
export interface Chance { seed: number, whole: (from: number, to: number) => number, pick: <T>(list: readonly T[]) => T | undefined, happens: (percent: number) => boolean }

/** Mulberry32: small, and good enough to choose moments and commands. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6D2B79F5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { seed, whole, pick: (list) => list[whole(0, list.length - 1)], happens: (percent) => next() * 100 < percent }
}
