import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { clocks, knobs } from '../inspection-matter/in-force.ts'
import { listForDisclosureBy, listObjection, reportDueOn, unreachable } from '../rules/abnormal-list.ts'
import { refuseListing } from './errors.ts'
import type { ListingFacts } from './schemas.ts'

type Case = CaseState<ListingFacts>

/** The day on which the cause became certain: the ten working days to list run from it (公示条例 §17). Null while it is not. */
export function certainOn({ cause, reportYear, orderedOn, orderedDays, verifiedOn }: ListingFacts, { calendar }: Pick<Context, 'calendar'>): string | null {
  if (cause === 'annualReport') return reportYear === null ? null : reportDueOn(reportYear)
  if (cause === 'disclosure') return orderedOn && orderedDays ? listForDisclosureBy(orderedOn, orderedDays, clocks, calendar).periodEnds : null
  return verifiedOn
}

/** Nobody is listed before the cause is proven: the period is over, the falsehood verified, or two letters came back (MS-17, MS-18). */
export function proven(c: Case, ctx: Context) {
  const day = certainOn(c.facts, ctx)
  if (day === null) return refuseListing.causeNotProven({ reason: c.facts.cause })
  const periodRuns = c.facts.cause === 'annualReport' || c.facts.cause === 'disclosure' ? day >= ctx.today : day > ctx.today
  if (periodRuns) return refuseListing.notYet({ day })
  return c.facts.cause === 'unreachable' ? lettersCameBack(c.facts, day, ctx) : null
}

function lettersCameBack({ letters }: ListingFacts, verifiedOn: string, { calendar }: Context) {
  const found = unreachable(letters, verifiedOn, knobs.letters, clocks, calendar)
  if (found.established) return null
  if ('gap' in found) return refuseListing.mailInterval({ days: found.gap })
  return found.reason === 'MAIL_RECEIVED' ? refuseListing.mailReceived({}) : refuseListing.twoMailingsNeeded({})
}

export const isUnreachable = (c: Case) => (c.facts.cause === 'unreachable' ? null : refuseListing.otherCause({}))

/** Thirty days after publication, the last day moved off rest days; later the right is lost. */
export function objectionInTime(c: Case, ctx: Context) {
  const window = listObjection(c.facts.listedOn ?? ctx.today, ctx.today, undefined, clocks, ctx.calendar)
  return window.inTime ? null : refuse.tooLate({ day: window.lastDay })
}

/** Without an application only where the bureau set it so. */
export const automatic = () => (knobs.autoRemoval ? null : refuseListing.removalByHand({}))
