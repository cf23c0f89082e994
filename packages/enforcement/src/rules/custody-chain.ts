import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@onewindow/audit/canonical-json'

// R12 证据保管链: every hand a piece of evidence passed through, chained so that no entry can be changed alone. Source: 行政处罚法 §46, §47.

/** One entry; hashed as it is. */
export type CustodyEvent = { readonly [key: string]: Json }

const BEFORE_THE_FIRST = '0'.repeat(64)

/** h(n) = SHA-256(h(n−1) as 64 lower-case hex characters, followed by the event as canonical JSON), in UTF-8. */
const linkHash = (previous: string, event: CustodyEvent): string =>
  createHash('sha256').update(previous).update(canonicalJson(event), 'utf8').digest('hex')

/** The hashes h1 … hn of a chain; the last is its head. */
export function custodyHashes(events: readonly CustodyEvent[]): string[] {
  const hashes: string[] = []
  for (const event of events) hashes.push(linkHash(hashes.at(-1) ?? BEFORE_THE_FIRST, event))
  return hashes
}

/** Index of the first entry that does not fit its recorded hash, or where one is missing; null for a whole chain. */
export function firstBrokenLink(events: readonly CustodyEvent[], recorded: readonly string[]): number | null {
  const hashes = custodyHashes(events)
  const length = Math.max(hashes.length, recorded.length)
  for (let index = 0; index < length; index += 1) if (hashes[index] !== recorded[index]) return index
  return null
}
