/** The Merkle tree of RFC 6962 §2.1 with SHA-256, in a form that never needs all leaves at once. Pure: hashes come in, hashes go out. */
import { createHash } from 'node:crypto'
import { completeNodes, consistencyRanges, inclusionRanges, proofSides, type NodeAt, type Range } from './path.ts'

/** 32 bytes. */
export type Hash = Uint8Array

/** A complete subtree with its hash. */
export interface TreeNode extends NodeAt { readonly hash: Hash }

/** What must be known of a tree to append to it: its size and the hashes of its peaks (complete subtrees), largest first. */
export interface Frontier { readonly size: number, readonly peaks: readonly Hash[] }

/** Gives the hash of a complete subtree. @throws if the node is unknown */
export type NodeReader = (level: number, index: number) => Hash

export const emptyFrontier: Frontier = { size: 0, peaks: [] }

/** Hash of a leaf: H(0x00 ‖ leaf), RFC 6962 §2.1. A text is taken as UTF-8. */
export function leafHash(leaf: Uint8Array | string): Hash {
  return createHash('sha256').update(LEAF).update(leaf).digest()
}

/** Hash of an inner node: H(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest()
}

/** Root of the tree with these peaks; of the empty tree SHA-256 of nothing. */
export function rootOf(frontier: Frontier): Hash {
  return frontier.peaks.length === 0 ? createHash('sha256').digest() : foldPeaks(frontier.peaks)
}

/**
 * Appends leaf hashes. Gives the new frontier and every inner node completed on the way (level ≥ 1), which is what a store must keep
 * so that any later proof costs as many reads as the tree is high.
 */
export function append(frontier: Frontier, hashes: readonly Hash[]): { frontier: Frontier, completed: TreeNode[] } {
  const peaks = [...frontier.peaks]
  const completed: TreeNode[] = []
  let size = frontier.size
  for (const hash of hashes) {
    peaks.push(hash)
    size += 1
    for (let level = 1, width = 2; size % width === 0; level += 1, width *= 2) {
      const right = peaks.pop()
      const left = peaks.pop()
      if (!left || !right) throw new Error(`a frontier of ${frontier.size} entries cannot have ${frontier.peaks.length} peaks`)
      const joined = nodeHash(left, right)
      peaks.push(joined)
      completed.push({ level, index: size / width - 1, hash: joined })
    }
  }
  return { frontier: { size, peaks }, completed }
}

/** The frontier of the tree of `size` entries, read from stored nodes. */
export function frontierOf(size: number, read: NodeReader): Frontier {
  return { size, peaks: completeNodes({ from: 0, to: size }).map((node) => read(node.level, node.index)) }
}

/** Every node an inclusion proof reads, to fetch them in one go. */
export function inclusionNodes(index: number, size: number): NodeAt[] {
  return inclusionRanges(index, size).flatMap(completeNodes)
}

/** Proof that entry `index` is in the tree of `size` entries, RFC 6962 §2.1.1. */
export function inclusionProof(index: number, size: number, read: NodeReader): Hash[] {
  return inclusionRanges(index, size).map((range) => rangeHash(range, read))
}

/** Every node a consistency proof reads. */
export function consistencyNodes(first: number, size: number): NodeAt[] {
  return consistencyRanges(first, size).flatMap(completeNodes)
}

/** Proof that the tree of `first` entries is the beginning of the tree of `size`, RFC 6962 §2.1.2. */
export function consistencyProof(first: number, size: number, read: NodeReader): Hash[] {
  return consistencyRanges(first, size).map((range) => rangeHash(range, read))
}

/** Does the proof lead from this leaf hash to the root? A proof too short, too long or for an impossible place is false, not an error. */
export function verifyInclusion(hash: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isPlace(index, size)) return false
  const sides = proofSides(index, size)
  if (sides.length !== proof.length) return false
  const end = proof.reduce((sum, sibling, i) => (sides[i] === 'left' ? nodeHash(sibling, sum) : nodeHash(sum, sibling)), hash)
  return sameHash(end, root)
}

/** Is the tree of `first` entries with `firstRoot` the beginning of the tree of `size` with `root`? */
export function verifyConsistency(first: number, size: number, firstRoot: Hash, root: Hash, proof: readonly Hash[]): boolean {
  if (!isPlace(first, size + 1)) return false
  if (first === 0) return proof.length === 0 && sameHash(firstRoot, rootOf(emptyFrontier))
  const ranges = consistencyRanges(first, size)
  if (ranges.length !== proof.length) return false
  // Inside the old tree stands either a hash of the proof or, where the old tree is one complete subtree, its own root.
  const within = ranges[0]?.to === first ? proof[0] : firstRoot
  if (!within) return false
  let old = within
  let now = within
  for (const [i, range] of ranges.entries()) {
    const hash = proof[i]
    if (!hash || (i === 0 && range.to === first)) continue
    if (range.from < first) {
      old = nodeHash(hash, old)
      now = nodeHash(hash, now)
    } else {
      now = nodeHash(now, hash)
    }
  }
  return sameHash(old, firstRoot) && sameHash(now, root)
}

/** Reads from a list of leaf hashes that is wholly in memory: for short lists and for tests. */
export function readerOf(hashes: readonly Hash[]): NodeReader {
  const nodes = new Map<string, Hash>(hashes.map((hash, index) => [`0/${index}`, hash]))
  for (const node of append(emptyFrontier, hashes).completed) nodes.set(`${node.level}/${node.index}`, node.hash)
  return (level, index) => {
    const hash = nodes.get(`${level}/${index}`)
    if (!hash) throw new Error(`node ${level}/${index} is not in a tree of ${hashes.length}`)
    return hash
  }
}

export function toHex(hash: Hash): string {
  return Buffer.from(hash).toString('hex')
}

/** @throws if the text is not 64 hexadecimal digits */
export function fromHex(text: string): Hash {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error('not a SHA-256 in lower-case hexadecimal digits')
  return Buffer.from(text, 'hex')
}

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

function rangeHash(range: Range, read: NodeReader): Hash {
  return foldPeaks(completeNodes(range).map((node) => read(node.level, node.index)))
}

function foldPeaks(peaks: readonly Hash[]): Hash {
  return peaks.reduceRight((right, left) => nodeHash(left, right))
}

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size
}

function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}
