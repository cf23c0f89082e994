import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { sha256, toHex, type Hash } from '../sha-256.ts'
import { byId } from './order.ts'

const LEAF = 0
const NODE = 1
/** ASCII that JSON writes as it stands. */
const PLAIN = /^[ !#-[\]-~]*$/
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
    const text = entryText(entry)
    if (buffer.length < text.length * 3 + 1) buffer = new Uint8Array(text.length * 3 + 1)
    buffer[0] = LEAF
    const { written } = encoder.encodeInto(text, buffer.subarray(1))
    add(peaks, sha256(buffer, written + 1))
  }
  const root = peaks.reduce<Hash | undefined>((low, peak) => (peak && low ? node(peak, low) : peak ?? low), undefined)
  return toHex(root ?? sha256(new Uint8Array(0)))
}

/**
 * The canonical text of an entry, as `canonicalJson` writes it. Lists have a million entries and their texts are mostly plain ASCII, so
 * those are not escaped first.
 */
function entryText(entry: object): string {
  const members = entry as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(entry).sort()) {
    const value = members[key]
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}${quoted(key)}:${typeof value === 'string' ? quoted(value) : canonicalJson(value)}`
  }
  return `{${text}}`
}

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : canonicalJson(text))

const pair = new Uint8Array(65)

function node(left: Hash, right: Hash): Hash {
  pair[0] = NODE
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

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
