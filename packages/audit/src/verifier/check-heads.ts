import { canonical, signedBy } from './own-hashing.ts'
import type { HeadRecord, Problem, Trust } from './log-source.ts'

/** A head that is signed by a trusted key and stands in order: the tree must have this root at this size. */
export interface Checkpoint { readonly head: HeadRecord, readonly outside: boolean }

/** Checks heads among themselves. What is wrong with a head begins at the first entry that no earlier sound head vouches for. */
export function checkHeads(heads: readonly HeadRecord[], trust: Trust): { checkpoints: Checkpoint[], problems: Problem[] } {
  const problems: Problem[] = []
  const checkpoints: Checkpoint[] = []
  let last: HeadRecord | undefined
  for (const head of heads) {
    const kind = faultOf(head, last, trust)
    if (kind) {
      const vouched = last && last.size < head.size ? last.size : head.size
      problems.push({ kind, entry: vouched, detail: `head of size ${head.size} at ${head.at}` })
    } else {
      checkpoints.push({ head, outside: false })
      last = head
    }
  }
  for (const head of trust.outsideHeads ?? []) {
    if (signatureFault(head, trust)) {
      throw new Error(`The outside head of size ${head.size} is not signed by one of the trusted keys; it proves nothing.`)
    }
    checkpoints.push({ head, outside: true })
  }
  return { checkpoints: checkpoints.sort((a, b) => a.head.size - b.head.size), problems }
}

function faultOf(head: HeadRecord, last: HeadRecord | undefined, trust: Trust): Problem['kind'] | null {
  const fault = signatureFault(head, trust)
  if (fault) return fault
  if (last && head.size === last.size && head.root !== last.root) return 'fork'
  if (last && head.size <= last.size) return 'headReplayed'
  return last && Date.parse(head.at) < Date.parse(last.at) ? 'headBackdated' : null
}

function signatureFault({ size, root, at, keyId, signature }: HeadRecord, trust: Trust): 'wrongKey' | 'headSignature' | null {
  const key = trust.keys.find((candidate) => candidate.kid === keyId)
  if (!key) return 'wrongKey'
  return signedBy(key.x, canonical({ size, root, at, keyId }), signature) ? null : 'headSignature'
}
