interface Head { size: number; root: string }

/**
 * Whether the tree of the newer head begins with the tree of the older one: nothing was changed or removed in between (RFC 9162 §2.1.4.2).
 * `proof` holds hexadecimal hashes. Sizes may pass 2^31, so halves are taken by division. A proof too short or too long is false.
 */
export async function growsFrom(first: Head, second: Head, proof: readonly string[]): Promise<boolean> {
  if (first.size < 1 || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && first.root === second.root
  let node = first.size - 1
  let last = second.size - 1
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  // A complete older tree is itself the first hash and is left out of the proof.
  const hashes = isPowerOfTwo(first.size) ? [first.root, ...proof] : [...proof]
  const [start, ...rest] = hashes
  if (start === undefined) return false
  let old = start
  let whole = start
  for (const hash of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      old = await joined(hash, old)
      whole = await joined(hash, whole)
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    } else {
      whole = await joined(whole, hash)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && old === first.root && whole === second.root
}

function isPowerOfTwo(n: number): boolean {
  let power = 1
  while (power < n) power *= 2
  return power === n
}

async function joined(left: string, right: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', Uint8Array.from([1, ...bytesOf(left), ...bytesOf(right)]))
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(hash: string): number[] {
  return (hash.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}
