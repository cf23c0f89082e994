import { addDays, addHours, addMinutes, compareInstants, dayOf, isAfter, isBefore } from '@onewindow/calendar/day'
import type { BookingKnobs } from '../configuration/knobs.ts'

export type ActiveBooking = { readonly item: string; readonly start: string; readonly end: string }
/** A missed appointment (爽约); a late cancellation is half of one. */
export type NoShow = { readonly at: string; readonly half: boolean }
export type BookingRequest = {
  readonly now: string
  readonly slotStart: string
  readonly slotEnd: string
  readonly item: string
  /** Bookings of the person (not of the account) in any hall. */
  readonly active: readonly ActiveBooking[]
  readonly noShows: readonly NoShow[]
}
export type BookingAnswer =
  | { readonly ok: true; readonly reason: null }
  | { readonly ok: false; readonly reason: 'suspended'; readonly until: string }
  | { readonly ok: false; readonly reason: 'tooLate' | 'tooEarly' | 'sameItem' | 'overlap' | 'tooMany' }

const HOURS_PER_DAY = 24

/** Until when a person books no more online; null when the marks do not reach. A walk-in is never refused because of them. */
export function suspendedUntil(noShows: readonly NoShow[], now: string, knobs: BookingKnobs): string | null {
  const since = addHours(now, -HOURS_PER_DAY * knobs.noShowDays)
  const recent = noShows.filter(({ at }) => !isBefore(at, since)).sort((a, b) => compareInstants(a.at, b.at))
  const halves = recent.reduce((sum, { half }) => sum + (half ? 1 : 2), 0)
  const last = recent.at(-1)
  if (!last || halves < 2 * knobs.noShowMax) return null
  const until = addHours(last.at, HOURS_PER_DAY * knobs.suspendedDays)
  return isAfter(until, now) ? until : null
}

/** Whether a person may book a slot, and the first reason why not. */
export function mayBook({ now, slotStart, slotEnd, item, active, noShows }: BookingRequest, knobs: BookingKnobs): BookingAnswer {
  const until = suspendedUntil(noShows, now, knobs)
  if (until !== null) return { ok: false, reason: 'suspended', until }
  if (isBefore(slotStart, addMinutes(now, knobs.cutOffMinutes))) return { ok: false, reason: 'tooLate' }
  if (dayOf(slotStart) > addDays(dayOf(now), knobs.horizonDays)) return { ok: false, reason: 'tooEarly' }
  if (active.some((one) => one.item === item)) return { ok: false, reason: 'sameItem' }
  if (active.some((one) => isBefore(one.start, slotEnd) && isBefore(slotStart, one.end))) return { ok: false, reason: 'overlap' }
  return active.length >= knobs.activeMax ? { ok: false, reason: 'tooMany' } : { ok: true, reason: null }
}

/** What cancelling an appointment costs: nothing up to the cut-off, half a mark later. */
export const cancellationMark = (now: string, slotStart: string, { cutOffMinutes }: BookingKnobs): 'none' | 'half' =>
  (isBefore(slotStart, addMinutes(now, cutOffMinutes)) ? 'half' : 'none')

/** Whether a booking may be moved (改期), and why not: too close to its start, or too often already. */
export function mayReschedule(now: string, slotStart: string, moved: number, knobs: BookingKnobs): 'tooLate' | 'tooOften' | null {
  if (isBefore(slotStart, addMinutes(now, knobs.cutOffMinutes))) return 'tooLate'
  return moved >= knobs.rescheduleMax ? 'tooOften' : null
}

/** When a person is reminded of an appointment; moments already past when it was booked are left out. */
export const remindersOf = (bookedAt: string, slotStart: string, { reminderHours }: BookingKnobs): string[] =>
  reminderHours.map((hours) => addHours(slotStart, -hours)).filter((at) => isAfter(at, bookedAt)).sort(compareInstants)
