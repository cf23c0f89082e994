/** States of a citizen request (工单) as the outside world is told of them. */
export type CoreStatus = 'open' | 'closed'

/** States of a request that is over, as the standard sees it. */
export const closedStates: ReadonlySet<string> = new Set(['closed', 'merged', 'rejected', 'diverted', 'emergencyTransferred', 'terminated', 'withdrawn'])

/** Status of the standard; an archived request keeps what it ended as, so that state comes in. A reopened one is open again. */
export const coreStatus = (state: string): CoreStatus => (closedStates.has(state) ? 'closed' : 'open')

const EXTENDED: Readonly<Record<string, string>> = {
  submitted: 'for_triage', supplementing: 'for_triage', triage: 'for_triage', coordinating: 'for_triage',
  dispatched: 'investigating', handBackReview: 'investigating', arbitration: 'investigating',
  processing: 'in_progress', replied: 'in_progress', returnVisit: 'in_progress', terminationReview: 'in_progress',
  suspended: 'action_scheduled',
  rejected: 'not_councils_responsibility', diverted: 'not_councils_responsibility',
  emergencyTransferred: 'internal_referral', merged: 'duplicate', withdrawn: 'cancelled', terminated: 'no_further_action',
}

const CLOSED_AS: Readonly<Record<string, string>> = {
  solved: 'fixed', explained: 'no_further_action', answered: 'no_further_action', unreachable: 'closed',
}

/** Status of the update extension by state and, for closed ones, result code. @throws Error on a state that does not exist outside */
export function extendedStatus(state: string, result: string | null): string {
  const status = state === 'closed' ? (CLOSED_AS[result ?? ''] ?? 'closed') : EXTENDED[state]
  if (status === undefined) throw new Error(`The state ${state} has no status outside`)
  return status
}
