import { prepared } from '@onewindow/database/prepared'
import type { EntryProof } from './definition.ts'
import type { SignedHead } from './head.ts'
import { readNodes } from './node-store.ts'
import type { Queryable } from './queryable.ts'
import { headCovering, headOfSize } from './sign-head.ts'
import { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof, toHex } from './tree.ts'

/** The two heads and the way from the older to the newer. */
export interface HeadConsistency { readonly first: SignedHead, readonly second: SignedHead, readonly proof: readonly string[] }

/** Receipt of the entry with this digest (from `stageLeaf`, `case_event.digest`). Null while it has no number or no signed head. */
export async function proofOfDigest(client: Queryable, digest: string): Promise<EntryProof | null> {
  const { rows } = await client.query<EntryProof['leaf']>({ name: 'leafByDigest', text: `${SELECT_LEAF} where digest = $1 order by seq limit 1`, values: [digest] })
  return rows[0] ? prove(client, rows[0]) : null
}

/** Receipt of entry `seq`. Null if there is none, or none signed yet. */
export async function proofOfEntry(client: Queryable, seq: number): Promise<EntryProof | null> {
  const { rows } = await client.query<EntryProof['leaf']>(`${SELECT_LEAF} where seq = $1`, [seq])
  return rows[0] ? prove(client, rows[0]) : null
}

/** Receipts of the first entries about a subject, oldest first: of a case, its submission comes first. */
export async function proofsOfSubject(client: Queryable, subject: string, { limit = 20 }: { limit?: number } = {}): Promise<EntryProof[]> {
  const first = `${SELECT_LEAF} where subject = $1 order by seq limit ${Math.min(Math.trunc(limit), 200)}`
  const { rows } = await client.query<EntryProof['leaf']>({ ...prepared(first), values: [subject] })
  const proofs: EntryProof[] = []
  for (const leaf of rows) {
    const proof = await prove(client, leaf)
    if (proof) proofs.push(proof)
  }
  return proofs
}

/** Proof that nothing covered by the older head was changed when the newer was signed. Null unless both sizes were signed. */
export async function proofBetweenHeads(client: Queryable, firstSize: number, secondSize: number): Promise<HeadConsistency | null> {
  if (firstSize > secondSize) return null
  const [first, second] = [await headOfSize(client, firstSize), await headOfSize(client, secondSize)]
  if (!first || !second) return null
  const read = await readNodes(client, consistencyNodes(first.size, second.size))
  return { first, second, proof: consistencyProof(first.size, second.size, read).map(toHex) }
}

async function prove(client: Queryable, leaf: EntryProof['leaf']): Promise<EntryProof | null> {
  const head = await headCovering(client, leaf.seq)
  if (!head) return null
  const read = await readNodes(client, inclusionNodes(leaf.seq, head.size))
  return { leaf, proof: inclusionProof(leaf.seq, head.size, read).map(toHex), head }
}

const SELECT_LEAF = 'select seq, at, actor, action, subject, purpose, digest from audit_leaf'
