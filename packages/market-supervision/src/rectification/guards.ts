import { compareInstants } from '@onewindow/calendar/day'
import { openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { refuseRectification } from './errors.ts'
import type { RectificationFacts } from './schemas.ts'

type Case = CaseState<RectificationFacts>

/** Once, asked by the due day (market supervision §5.8). */
export function mayAsk(c: Case, { at }: Context): Refusal | null {
  if (c.facts.extension) return refuseRectification.alreadyAsked({})
  const clock = openClock(c, 'rectification')
  return clock?.dueAt && compareInstants(at, clock.dueAt) < 0 ? null : refuse.tooLate({ day: clock?.dueOn ?? '' })
}

export const wasAsked = (c: Case): Refusal | null => (c.facts.extension?.granted === null ? null : refuseRectification.notAsked({}))
export const noClueYet = (c: Case): Refusal | null => (c.facts.clueSentOn ? refuseRectification.clueSent({}) : null)
