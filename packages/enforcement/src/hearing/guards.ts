import type { CaseState, Context } from '@onewindow/casework/case-state'
import { clocks } from '../in-force.ts'
import { earliestHearing } from '../rules/deadlines.ts'
import { refuseHearing } from './errors.ts'
import type { HearingFacts, SessionInput } from './schemas.ts'

type Case = CaseState<HearingFacts>

/** 行政处罚法 §64(二): seven clear working days between service of the notice and the hearing; it is served on the day it is made at the earliest. */
export function farEnough(_c: Case, { on, open, whyClosed, bothAgree }: SessionInput, ctx: Context) {
  if (!open && whyClosed === '') return refuseHearing.whyClosed({})
  const day = earliestHearing(ctx.today, clocks, ctx.calendar)
  return bothAgree || on >= day ? null : refuseHearing.hearingTooEarly({ day })
}

/** The hearing is held on its day, and only when the notice was served seven working days before. */
export function holdable({ facts: { session, noticeServedOn } }: Case, ctx: Context) {
  if (!session || ctx.today !== session.on) return refuseHearing.notToday({ day: session?.on ?? '' })
  if (session.bothAgree) return null
  if (noticeServedOn === null) return refuseHearing.noticeNotServed({})
  const day = earliestHearing(noticeServedOn, clocks, ctx.calendar)
  return session.on >= day ? null : refuseHearing.hearingTooEarly({ day })
}

/** Only the notice's own service counts. */
export const noticeServed = (_c: Case, ctx: Context) => ((ctx.known.served as { paper: string } | null)?.paper === 'hearing.notice' ? null : refuseHearing.otherPaper({}))
