import { canonicalInstant } from './instant.ts'
import { eventDigest } from './leaf.ts'

/** A row of `case_event` as the log proves it: every column but its id, its salt and the digest; columns without a value are null. */
export interface CaseEventRow {
  readonly caseId: string
  readonly version: number
  readonly event: string
  readonly fromState: string | null
  readonly toState: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly role: string | null
  readonly onBehalf: string | null
  /** ISO text with an offset; brought to +08:00 with milliseconds, as the database gives it back. */
  readonly at: string
  readonly reason: string | null
  readonly body: unknown
  readonly internal: boolean
  readonly round: number
}

/** Digest of an event of a case. Extra members of the row (id, salt, digest) are not part of it. */
export function caseEventDigest(salt: string, row: CaseEventRow): string {
  const { caseId, version, event, fromState, toState, actorKind, actorId, actorName, role, onBehalf, reason, body, internal, round } = row
  const at = canonicalInstant(row.at)
  return eventDigest(salt, {
    caseId, version, event, fromState, toState, actorKind, actorId, actorName, role, onBehalf, at, reason, body, internal, round,
  })
}
