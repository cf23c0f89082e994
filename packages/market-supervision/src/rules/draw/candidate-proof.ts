import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { inclusionProof, leafHash, readerOf, toHex } from '@onewindow/audit/tree'
import type { DrawObject } from './entries.ts'
import { sortedById } from './order.ts'

/** Where an entry stands in a frozen list and the way to its root (RFC 6962 §2.1.1); hashes in hexadecimal. */
export type CandidateProof = { index: number; size: number; leaf: string; proof: string[] }

/**
 * The proof with which a subject sees for itself that it was, or was not hidden from, the list that was drawn from; checked with
 * `verifyInclusion` against `objectsRoot`. Null if no entry has the id.
 */
export function candidateProof(entries: readonly DrawObject[], id: string): CandidateProof | null {
  const sorted = sortedById(entries)
  const index = sorted.findIndex((entry) => entry.id === id)
  if (index < 0) return null
  const hashes = sorted.map((entry) => leafHash(canonicalJson(entry)))
  const proof = inclusionProof(index, sorted.length, readerOf(hashes))
  return { index, size: sorted.length, leaf: toHex(hashes[index]!), proof: proof.map(toHex) }
}
