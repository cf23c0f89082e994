import type { Stream } from './stream.ts'

/**
 * The first k of a shuffled list (Fisher–Yates from the front), in the order drawn; every choice and every order is equally likely. The
 * list comes sorted byte by byte, so the result does not depend on how it was stored. k above its length gives all.
 */
export function sampleOf<T>(sorted: readonly T[], k: number, stream: Stream): T[] {
  const size = sorted.length
  const places = new Map<number, T>()
  const at = (i: number): T => places.get(i) ?? sorted[i]!
  const picked: T[] = []
  for (let i = 0; i < Math.min(k, size); i += 1) {
    const j = i + stream.below(size - i)
    picked.push(at(j))
    places.set(j, at(i))
  }
  return picked
}
