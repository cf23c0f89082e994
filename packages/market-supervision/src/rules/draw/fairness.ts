import { sha256, utf8 } from '../sha-256.ts'
import { sampleOf } from './sample.ts'
import { streamOf } from './stream.ts'

/**
 * Draws k of the ids again and again with seeds that are not secret and counts how often each comes up. `chi2Milli` is ⌊1000 · χ²⌋ with the
 * factor for drawing without putting back, (n − 1)/(n − k); it has n − 1 degrees of freedom, so a fair draw rarely leaves the tables of
 * that distribution. `ids` sorted byte by byte.
 * @throws RangeError unless 0 < k < number of ids: otherwise nothing is left to chance
 */
export function fairnessOf(prefix: string, draws: number, ids: readonly string[], k: number): { counts: number[]; chi2Milli: number } {
  if (k < 1 || k >= ids.length) throw new RangeError(`A draw of ${k} out of ${ids.length} says nothing about chance`)
  const counts = new Map(ids.map((id) => [id, 0]))
  for (let t = 0; t < draws; t += 1) {
    for (const id of sampleOf(ids, k, streamOf(sha256(utf8(`${prefix}/${t}`)), 'objects/A'))) counts.set(id, counts.get(id)! + 1)
  }
  return { counts: [...counts.values()], chi2Milli: chi2Milli([...counts.values()], draws, k) }
}

function chi2Milli(counts: readonly number[], draws: number, k: number): number {
  const [n, d, size] = [BigInt(counts.length), BigInt(draws), BigInt(k)]
  const squares = counts.reduce((sum, count) => sum + (n * BigInt(count) - d * size) ** 2n, 0n)
  return Number((1000n * squares * (n - 1n)) / (n * d * size * (n - size)))
}
