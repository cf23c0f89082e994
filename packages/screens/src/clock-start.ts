import type { CaseView, ClockView } from '@onewindow/casework/definition/views'
import { dayOf } from '@onewindow/calendar/day'

/** What the reader's case says about its own course. */
export type Course = Pick<CaseView, 'receivedAt' | 'timeline'>

const ACCEPTED = ['accept', 'acceptWithDeferred', 'acceptOnTheSpot', 'acceptOnCommitment']
const FROM_ACCEPTANCE = new Set(['decision', 'promise', 'lowerReview'])

/**
 * Key of the words for what really began a clock, read from what happened on the day it counts from: the limit for deciding runs from
 * acceptance, but from receipt where it was deemed accepted (行政许可法 §32, §42) or the item says so, and anew after reopening.
 */
export function beganBy({ kind, startOn }: Pick<ClockView, 'kind' | 'startOn'>, course?: Course): string {
  if (!course) return kind
  const thatDay = new Set(course.timeline.filter(({ at }) => dayOf(at) === startOn).map(({ event }) => event))
  if (kind === 'acceptance' && thatDay.has('resubmit')) return 'resubmitted'
  if (kind === 'hearingHold' && thatDay.has('orderHearing')) return 'hearingOrdered'
  if (!FROM_ACCEPTANCE.has(kind)) return kind
  if (thatDay.has('reopen')) return 'reopened'
  if (ACCEPTED.some((event) => thatDay.has(event))) return kind
  return course.receivedAt !== null && dayOf(course.receivedAt) === startOn ? 'acceptance' : kind
}
