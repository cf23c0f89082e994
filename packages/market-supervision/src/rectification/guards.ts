import { compareInstants } from '@onewindow/calendar/day'
import { openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { knobOn } from '../in-force.ts'
import { refuseRectification } from './errors.ts'
import type { RectificationFacts } from './schemas.ts'

type Case = CaseState<RectificationFacts>

/** Once, asked by the due day (market supervision §5.8). */
export function mayAsk(c: Case, { at }: Context): Refusal | null {
  if (c.facts.extension) return refuseRectification.alreadyAsked({})
  const clock = openClock(c, 'rectification')
  return clock?.dueAt && compareInstants(at, clock.dueAt) < 0 ? null : refuse.tooLate({ day: clock?.dueOn ?? '' })
}

/** An order sets no less and no more time than the bureau allows (行政处罚法 §28); as it was when the case was opened. */
export function orderedDaysFit(c: Pick<Case, 'openedAt' | 'receivedAt'>, days: number, ctx: Context): Refusal | null {
  const { minDays, maxDays } = knobOn('rectification', whenOpened(c, ctx))
  return days >= minDays && days <= maxDays ? null : refuseRectification.daysOutside({ min: minDays, max: maxDays })
}

export const wasAsked = (c: Case): Refusal | null => (c.facts.extension?.granted === null ? null : refuseRectification.notAsked({}))
export const noClueYet = (c: Case): Refusal | null => (c.facts.clueSentOn ? refuseRectification.clueSent({}) : null)
