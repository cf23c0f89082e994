import type { RequestKind } from './dispatch-list.ts'

/** What a unit sends as its answer (办理结果反馈), and what the case knows about it. */
export type Reply = {
  readonly kind: RequestKind
  readonly resultCode: 'solved' | 'explained' | null
  readonly contactsLogged: number
  /** The reporter asked not to be contacted. */
  readonly noContactWanted: boolean
  /** Required assists that are not done yet. */
  readonly openAssists: readonly string[]
  /** Why the reply goes out although assists are open. */
  readonly openAssistsReason: string
  readonly evidence: number
  readonly countersignedByHead: boolean
}
export type ReplyFault = 'noContact' | 'noResult' | 'openAssists' | 'noEvidence' | 'notCountersigned'

const COUNTERSIGNED_KINDS: ReadonlySet<RequestKind> = new Set(['complaint', 'report'])

/**
 * What a reply still lacks, all of it at once: contact, result, assists, proof of a solution, the head's countersignature on complaints and
 * reports (北京市接诉即办工作条例 §15(3), §14).
 */
export function replyFaults(reply: Reply): ReplyFault[] {
  const faults: readonly (readonly [ReplyFault, boolean])[] = [
    ['noContact', reply.contactsLogged === 0 && !reply.noContactWanted],
    ['noResult', reply.resultCode === null],
    ['openAssists', reply.openAssists.length > 0 && reply.openAssistsReason.trim() === ''],
    ['noEvidence', reply.resultCode === 'solved' && reply.evidence === 0],
    ['notCountersigned', COUNTERSIGNED_KINDS.has(reply.kind) && !reply.countersignedByHead],
  ]
  return faults.flatMap(([fault, present]) => (present ? [fault] : []))
}
