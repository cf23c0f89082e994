import { addDays, addMonths, dayOf, instantOf, isBefore, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { Limit, RenewalTerms } from '../catalogue/definition.ts'
import { validTo } from './validity.ts'

// R7 延续. 行政许可法 §50: apply thirty days before expiry unless other provisions say otherwise; undecided at expiry counts as renewed.

export type RenewalFacts = { expiresOn: PlainDate; appliedAt: string; asOf: string; decidedAt?: string | undefined }
export type RenewalWindow = { earliest: PlainDate | null; latest: PlainDate }
export type Renewal = {
  /** First and last day on which a renewal may be asked for in time; `earliest` null without a bound. */
  earliest: PlainDate | null
  latest: PlainDate
  timing: 'early' | 'timely' | 'late' | 'expired'
  outcome: 'refused' | 'decided' | 'pending' | 'deemedRenewed' | 'expiredUndecided'
  /** The new period follows the old one without a gap. */
  newFrom: PlainDate
  newTo: PlainDate
}

/**
 * Where a renewal stands at `asOf`. `years` is the validity of the item's result. Early and expired applications are refused, kindly and
 * with the date.
 */
export function renewalOf(terms: RenewalTerms, years: number, facts: RenewalFacts, calendar: WorkCalendar): Renewal {
  const { earliest, latest } = renewalWindow(terms, facts.expiresOn, calendar)
  const appliedOn = dayOf(facts.appliedAt)
  const timing = timingOf(appliedOn, earliest, latest, facts.expiresOn)
  const newFrom = addDays(facts.expiresOn, 1)
  return { earliest, latest, timing, outcome: outcomeOf(terms, timing, facts), newFrom, newTo: validTo(newFrom, years) }
}

/** The days between which a renewal is asked for in time. Counted back from the expiry day, which is not counted itself. */
export const renewalWindow = (terms: RenewalTerms, expiresOn: PlainDate, calendar: WorkCalendar): RenewalWindow => ({
  earliest: terms.applyNotEarlierThan ? daysBack(expiresOn, terms.applyNotEarlierThan, calendar) : null,
  latest: daysBack(expiresOn, terms.applyBefore, calendar),
})

function daysBack(day: PlainDate, { value, unit }: Limit, calendar: WorkCalendar): PlainDate {
  if (unit === 'workday') return calendar.addWorkingDays(day, -value)
  return unit === 'calendarDay' ? addDays(day, -value) : addMonths(day, unit === 'month' ? -value : -12 * value)
}

function timingOf(appliedOn: PlainDate, earliest: PlainDate | null, latest: PlainDate, expiresOn: PlainDate): Renewal['timing'] {
  if (earliest !== null && appliedOn < earliest) return 'early'
  if (appliedOn <= latest) return 'timely'
  return appliedOn <= expiresOn ? 'late' : 'expired'
}

function outcomeOf(terms: RenewalTerms, timing: Renewal['timing'], { expiresOn, asOf, decidedAt }: RenewalFacts): Renewal['outcome'] {
  if (timing === 'early' || timing === 'expired') return 'refused'
  const expiryEnds = instantOf(expiresOn, '24:00')
  const deems = timing === 'timely' && terms.deemedRenewedIfUndecidedAtExpiry
  const decided = decidedAt !== undefined && !isBefore(asOf, decidedAt)
  if (decided && !(deems && !isBefore(decidedAt, expiryEnds))) return 'decided'
  if (isBefore(asOf, expiryEnds)) return 'pending'
  return deems ? 'deemedRenewed' : 'expiredUndecided'
}
