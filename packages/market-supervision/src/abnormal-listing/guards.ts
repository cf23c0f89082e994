import type { CaseState, Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import { asOf, knobOn, limitsOn } from '../in-force.ts'
import { listForDisclosureBy, listObjection, reportDueOn, unreachable } from '../rules/abnormal-list.ts'
import { refuseListing } from './errors.ts'
import type { ListingFacts } from './schemas.ts'

type Case = CaseState<ListingFacts>

/** The day on which the cause became certain: the ten working days to list run from it (公示条例 §17). Null while it is not. */
export function certainOn({ cause, reportYear, orderedOn, orderedDays, verifiedOn }: ListingFacts, ctx: Pick<Context, 'calendar' | 'settings' | 'today'>): string | null {
  if (cause === 'annualReport') return reportYear === null ? null : reportDueOn(reportYear)
  if (cause === 'disclosure') return orderedOn && orderedDays ? listForDisclosureBy(orderedOn, orderedDays, limitsOn(ctx), ctx.calendar).periodEnds : null
  return verifiedOn
}

/** Nobody is listed before the cause is proven: the period is over, the falsehood verified, or two letters came back (MS-17, MS-18). */
export function proven(c: Case, ctx: Context) {
  const day = certainOn(c.facts, ctx)
  if (day === null) return refuseListing.causeNotProven({ reason: c.facts.cause })
  const periodRuns = c.facts.cause === 'annualReport' || c.facts.cause === 'disclosure' ? day >= ctx.today : day > ctx.today
  if (periodRuns) return refuseListing.notYet({ day })
  return c.facts.cause === 'unreachable' ? lettersCameBack(c, day, ctx) : null
}

function lettersCameBack(c: Case, verifiedOn: string, ctx: Context) {
  const found = unreachable(c.facts.letters, verifiedOn, knobOn('letters', whenOpened(c, ctx)), limitsOn(ctx), ctx.calendar)
  if (found.established) return null
  if ('gap' in found) return refuseListing.mailInterval({ days: found.gap })
  return found.reason === 'MAIL_RECEIVED' ? refuseListing.mailReceived({}) : refuseListing.twoMailingsNeeded({})
}

export const isUnreachable = (c: Case) => (c.facts.cause === 'unreachable' ? null : refuseListing.otherCause({}))

/** Thirty days after publication, the last day moved off rest days; later the right is lost. */
export function objectionInTime(c: Case, ctx: Context) {
  const listedOn = c.facts.listedOn ?? ctx.today
  const window = listObjection(listedOn, ctx.today, undefined, limitsOn(asOf(ctx, listedOn)), ctx.calendar)
  return window.inTime ? null : refuse.tooLate({ day: window.lastDay })
}

/** Without an application only where the bureau set it so. */
export const automatic = (c: Case, ctx: Context) => (knobOn('autoRemoval', whenOpened(c, ctx)) ? null : refuseListing.removalByHand({}))
