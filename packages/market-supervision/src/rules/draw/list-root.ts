import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { joined, sha256, toHex, type Hash } from '../sha-256.ts'
import { byId } from './entries.ts'

const LEAF = 0
const NODE = 1
const encoder = new TextEncoder()

/**
 * Root of a frozen list: the tree of RFC 6962 over the canonical texts of its entries in order of their ids. Holds no more than one hash
 * for each level, so a list of a million entries costs no memory.
 */
export const listRoot = (entries: readonly { id: string }[]): string => rootOfSorted([...entries].sort(byId))

/** The same of entries that are in order already. */
export function rootOfSorted(entries: readonly { id: string }[]): string {
  const peaks: (Hash | undefined)[] = []
  let buffer = new Uint8Array(4096)
  for (const entry of entries) {
    const text = canonicalJson(entry)
    if (buffer.length < text.length * 3 + 1) buffer = new Uint8Array(text.length * 3 + 1)
    buffer[0] = LEAF
    const { written } = encoder.encodeInto(text, buffer.subarray(1))
    add(peaks, sha256(buffer, written + 1))
  }
  const root = peaks.reduce<Hash | undefined>((low, peak) => (peak && low ? node(peak, low) : peak ?? low), undefined)
  return toHex(root ?? sha256(new Uint8Array(0)))
}

const node = (left: Hash, right: Hash): Hash => sha256(joined(Uint8Array.of(NODE), left, right))

/** Two complete subtrees of one height become one, like a carry. */
function add(peaks: (Hash | undefined)[], leaf: Hash): void {
  let hash = leaf
  let level = 0
  for (let left = peaks[0]; left; left = peaks[level]) {
    hash = node(left, hash)
    peaks[level] = undefined
    level += 1
  }
  peaks[level] = hash
}
