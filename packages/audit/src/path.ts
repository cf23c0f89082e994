/** Where the hashes of an RFC 6962 proof stand in the tree. Pure arithmetic: no hashing, no reading, the same for server and browser. */

/** Entries `from` (inclusive) to `to` (exclusive), counted from 0. */
export interface Range { readonly from: number, readonly to: number }

/** A complete subtree: `level` 0 is a leaf, node (level, index) covers entries index·2^level to (index+1)·2^level. */
export interface NodeAt { readonly level: number, readonly index: number }

/** Largest power of two smaller than `n` (n ≥ 2): where RFC 6962 §2.1 splits a tree. Doubling, not shifting: sizes may pass 2^31. */
export function splitPoint(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/**
 * The subtrees whose hashes prove entry `index` in a tree of `size`, in the order of RFC 6962 §2.1.1 (nearest to the leaf first).
 * @throws RangeError if the entry is not in the tree
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`entry ${index} is not in a tree of ${size}`)
  const ranges: Range[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const middle = from + splitPoint(to - from)
    if (index < middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  return ranges.reverse()
}

/**
 * The subtrees whose hashes prove that the tree of `first` entries is the beginning of the tree of `size`, in the order of RFC 6962 §2.1.2.
 * Empty for equal sizes. The RFC has no proof from an empty tree; everything is consistent with it, so it is empty too.
 * @throws RangeError if `first` is larger than `size`
 */
export function consistencyRanges(first: number, size: number): Range[] {
  if (!isCount(first) || !isCount(size) || first > size) {
    throw new RangeError(`a tree of ${first} is not the beginning of a tree of ${size}`)
  }
  if (first === 0) return []
  const ranges: Range[] = []
  let from = 0
  let to = size
  let startsAtZero = true
  while (to !== first) {
    const middle = from + splitPoint(to - from)
    if (first <= middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
      startsAtZero = false
    }
  }
  if (!startsAtZero) ranges.push({ from, to })
  return ranges.reverse()
}

/**
 * The complete subtrees a range is made of, largest first. A range is always one side of a split, so each of its parts is aligned.
 * The peaks of a whole tree are `completeNodes({ from: 0, to: size })`.
 */
export function completeNodes(range: Range): NodeAt[] {
  const nodes: NodeAt[] = []
  let from = range.from
  while (from < range.to) {
    let level = 0
    let width = 1
    while (width * 2 <= range.to - from) {
      width *= 2
      level += 1
    }
    nodes.push({ level, index: from / width })
    from += width
  }
  return nodes
}

/** For each hash of an inclusion proof, nearest to the leaf first: does it stand left or right of what has been computed so far? */
export function proofSides(index: number, size: number): ('left' | 'right')[] {
  return inclusionRanges(index, size).map((range) => (range.from > index ? 'right' : 'left'))
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}
