import type { EntryProof } from '@onewindow/audit/definition'

/** One step of the way from an entry to the root: the hash beside it, on which side it stands, and the hash the two make. */
export interface ProofStep { sibling: string; side: 'left' | 'right'; sum: string }
export interface ProofPath { leaf: string; steps: readonly ProofStep[] }

/**
 * On which side each hash of an inclusion proof stands, nearest to the leaf first (RFC 9162 §2.1.3.2: odd, or last of its level, means left).
 * Sizes may pass 2^31, so halves are taken by division.
 */
export function sidesOf(index: number, size: number): ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = []
  let node = index
  let last = size - 1
  while (last > 0) {
    if (node % 2 === 1) sides.push('left')
    else if (node < last) sides.push('right')
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return sides
}

/** The canonical text (RFC 8785) of an entry: what its leaf hash is made from. Members stand in the order of their names. */
export function leafText({ action, actor, at, digest, purpose, seq, subject }: EntryProof['leaf']): string {
  return JSON.stringify({ action, actor, at, digest, purpose, seq, subject })
}

/** Every hash on the way from the entry to the root, for the drawing. The verdict itself comes from `verifyReceipt`, which shares no code with this. */
export async function proofPath({ leaf, proof, head }: EntryProof): Promise<ProofPath> {
  const sides = sidesOf(leaf.seq, head.size)
  const first = await sha256(Uint8Array.from([0, ...new TextEncoder().encode(leafText(leaf))]))
  const steps: ProofStep[] = []
  let sum = first
  for (const [at, sibling] of proof.entries()) {
    const side = sides[at] ?? 'right'
    const other = fromHex(sibling)
    sum = await sha256(Uint8Array.from(side === 'left' ? [1, ...other, ...sum] : [1, ...sum, ...other]))
    steps.push({ sibling, side, sum: toHex(sum) })
  }
  return { leaf: toHex(first), steps }
}

/** 5e60…7b19: enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): number[] {
  return (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}
