/** Numbers given out by several workers at once without gaps: one shared whole number per series. */
export type Counters = { names: readonly string[]; shared: SharedArrayBuffer }

/** @param last where each series stands */
export function newCounters(names: readonly string[], last: ReadonlyMap<string, number>): Counters {
  const shared = new SharedArrayBuffer(Math.max(4, names.length * 4))
  const numbers = new Int32Array(shared)
  names.forEach((name, place) => { numbers[place] = last.get(name) ?? 0 })
  return { names, shared }
}

/** @throws Error for a series nobody announced */
export function taker({ names, shared }: Counters): (series: string) => number {
  const numbers = new Int32Array(shared)
  const places = new Map(names.map((name, place) => [name, place]))
  return (series) => {
    const place = places.get(series)
    if (place === undefined) throw new Error(`The bench has no counter ${series}`)
    return Atomics.add(numbers, place, 1) + 1
  }
}

export const readCounters = ({ names, shared }: Counters): [string, number][] => names.map((name, place) => [name, new Int32Array(shared)[place] as number] as [string, number]).filter(([, last]) => last > 0)
