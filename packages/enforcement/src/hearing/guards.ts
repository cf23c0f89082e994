import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { clocksOn } from '../in-force.ts'
import { earliestHearing } from '../rules/deadlines.ts'
import { hearingRequestTime, type HearingNotice } from '../rules/hearing-right.ts'
import { refuseHearing } from './errors.ts'
import type { HearingFacts, SessionInput } from './schemas.ts'

type Case = CaseState<HearingFacts>

/** 行政处罚法 §64(二): seven clear working days between service of the notice and the hearing; it is served on the day it is made at the earliest. */
export function farEnough(_c: Case, { on, open, whyClosed, bothAgree }: SessionInput, ctx: Context) {
  if (!open && whyClosed === '') return refuseHearing.whyClosed({})
  const day = earliestHearing(ctx.today, clocksOn(ctx), ctx.calendar)
  return bothAgree || on >= day ? null : refuseHearing.hearingTooEarly({ day })
}

/** The hearing is held on its day, and only when the notice was served seven working days before. */
export function holdable(c: Case, ctx: Context) {
  const { session, noticeServedOn } = c.facts
  const barred = neutral(c, ctx)
  if (barred) return barred
  if (!session || ctx.today !== session.on) return refuseHearing.notToday({ day: session?.on ?? '' })
  if (session.bothAgree) return null
  if (noticeServedOn === null) return refuseHearing.noticeNotServed({})
  const day = earliestHearing(noticeServedOn, clocksOn(ctx), ctx.calendar)
  return session.on >= day ? null : refuseHearing.hearingTooEarly({ day })
}

/** Who reviewed the case does not host its hearing (行政处罚法 §64(四)). */
export const neutral = (_c: Case, ctx: Context) => (((ctx.known.reviewers ?? []) as string[]).includes(ctx.actor.accountId ?? '') ? refuse.sameOfficer({ event: 'review' }) : null)

/** Only the notice's own service counts. */
export const noticeServed = (_c: Case, ctx: Context) => ((ctx.known.served as { paper: string } | null)?.paper === 'hearing.notice' ? null : refuseHearing.otherPaper({}))

/** What a request for a hearing is measured by: where the case around stands, its last notice, and until when a hearing may be asked for by the last one served. */
export type Request = { state: string; notice: HearingNotice | null; askUntil: string | null }

/** A request is refused while one may come, and only where there is no right to a hearing or its time is over; in time, the party asks in the case itself and is not refused (行政处罚法 §63, §64(一)). */
export function refusable(_c: Case, { known, at }: Context) {
  const request = known.request as Request | null | undefined
  if (!request?.notice || !['notified', 'defenceReview'].includes(request.state)) return refuseHearing.nothingToRefuse({})
  const time = hearingRequestTime(request.notice, request.askUntil, at)
  const isInTime = time === 'running' || (time === 'onItsWay' && !request.notice.waived)
  return isInTime ? refuseHearing.inTime({}) : null
}
