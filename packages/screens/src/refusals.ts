import type { RefusalView } from '@onewindow/casework/definition/views'
import { TRPCClientError } from '@trpc/client'

/** What a failed question or command means to the page. */
export type FailureKind = 'refused' | 'conflict' | 'notFound' | 'signIn' | 'away' | 'unexpected'

/** The server's reason why not, or null when the failure is none (line broken, bug). */
export function refusalOf(error: unknown): RefusalView | null {
  if (!(error instanceof TRPCClientError)) return null
  const { refusal } = (error.data ?? {}) as { refusal?: RefusalView | null }
  return refusal ?? null
}

const CONFLICTS = new Set(['case.stale', 'case.illegalEvent', 'case.idempotencyMismatch', 'case.clientOutdated'])
const SIGN_IN = new Set(['case.signInNeeded', 'case.secondFactorNeeded'])

/** Sorts a failure: `conflict` offers to reload and keeps what was typed, `away` may be sent again, `signIn` leads to the door. */
export function failureKind(error: unknown): FailureKind {
  const refusal = refusalOf(error)
  if (!refusal) return isBroken(error) ? 'away' : 'unexpected'
  if (refusal.code === 'system.unavailable' || refusal.code === 'case.idempotencyInProgress') return 'away'
  if (SIGN_IN.has(refusal.code)) return 'signIn'
  if (CONFLICTS.has(refusal.code)) return 'conflict'
  return refusal.code === 'case.notFound' ? 'notFound' : 'refused'
}

/** No answer of ours: the line broke, or something in between answered for the server. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false
  const { httpStatus } = (error.data ?? {}) as { httpStatus?: number }
  return error.data === undefined || error.data === null || httpStatus === 502 || httpStatus === 503 || httpStatus === 504
}
