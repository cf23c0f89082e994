import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { dayOf, type PlainDate } from '@onewindow/calendar/day'
import { remediesAgainst, remediesAgainstSilence, type LastDay } from '../rules/remedies.ts'
import { whereToObject } from './documents/remedies.ts'
import type { ApplicationFacts } from './schemas.ts'

/**
 * What the case page says of remedies (救济, R11). `servedOn` is null while a decision is not delivered: the periods run from delivery
 * (行政复议法 §20, 行政诉讼法 §46), so there is no last day to name. Against silence only reconsideration is open first.
 */
export type RemediesView = {
  against: 'act' | 'silence'
  servedOn: PlainDate | null
  authority: { zh: string; en: string }
  court: { zh: string; en: string }
  reconsideration: LastDay | null
  courtDay: LastDay | null
}

/** Against the refusal, the denial, or the silence past the statutory day; null where there is nothing to object to. */
export function remediesView(c: CaseState<ApplicationFacts>, ctx: Context): RemediesView | null {
  const { authority: { authority, authorityEn }, court: { name, nameEn } } = whereToObject(ctx)
  const where = { authority: { zh: authority, en: authorityEn ?? authority }, court: { zh: name, en: nameEn } }
  if (c.facts.refusal || c.facts.decision?.kind === 'denied') {
    const servedOn = deliveredOn(c)
    const days = servedOn === null ? null : remediesAgainst(servedOn, ctx.calendar)
    return { against: 'act', servedOn, ...where, reconsideration: days?.reconsideration ?? null, courtDay: days?.court ?? null }
  }
  const silent = c.facts.decision || c.endedAt ? undefined : latestClock(c, 'decision')
  if (!silent?.dueOn || silent.state === 'cancelled') return null
  const { opensOn, reconsideration } = remediesAgainstSilence(silent.dueOn, ctx.calendar)
  return ctx.today < opensOn ? null : { against: 'silence', servedOn: null, ...where, reconsideration, courtDay: null }
}

/** A refusal notice is given with the act itself; a decision has its proof of service (送达回证). */
function deliveredOn({ facts, acts }: CaseState<ApplicationFacts>): PlainDate | null {
  if (facts.proofOfService) return dayOf(facts.proofOfService.at)
  const refusal = facts.refusal && acts.findLast(({ event }) => event.startsWith('refuse'))
  return refusal ? dayOf(refusal.at) : null
}
