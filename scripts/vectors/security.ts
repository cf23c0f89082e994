import { canonicalJson } from '@onewindow/audit/canonical-json'
import {
  append, consistencyProof, emptyFrontier, fromHex, inclusionProof, leafHash, readerOf, rootOf, toHex, verifyInclusion, type Hash,
} from '@onewindow/audit/tree'
import { mask, type MaskedKind } from '@onewindow/identity/masking'
import { residentIdNumber } from '@onewindow/identity/resident-id'
import { usccNumber } from '@onewindow/identity/uscc'

type Leaves = { leaves: string[] }
type Claim = { leaf: string; index: number; size: number; proof: string[]; root: string }

const hashed = (leaves: string[]): Hash[] => leaves.map(leafHash)

export const rules = {
  merkleRoot: ({ leaves }: Leaves) => ({ root: toHex(rootOf(append(emptyFrontier, hashed(leaves)).frontier)) }),
  inclusionProof: ({ leaves, index }: Leaves & { index: number }) =>
    ({ proof: inclusionProof(index, leaves.length, readerOf(hashed(leaves))).map(toHex) }),
  consistencyProof: ({ leaves, first }: Leaves & { first: number }) =>
    ({ proof: consistencyProof(first, leaves.length, readerOf(hashed(leaves))).map(toHex) }),
  verifyInclusion: ({ leaf, index, size, proof, root }: Claim) =>
    ({ valid: verifyInclusion(leafHash(leaf), index, size, proof.map(fromHex), fromHex(root)) }),
  canonicalJson: ({ value }: { value: unknown }) => ({ text: canonicalJson(value) }),
  residentIdNumber: ({ value, today }: { value: string; today: string }) => residentIdNumber(value, today),
  usccNumber: ({ value }: { value: string }) => usccNumber(value),
  mask: ({ kind, value }: { kind: MaskedKind; value: string }) => ({ masked: mask(kind, value) }),
}
