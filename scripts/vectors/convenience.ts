import { due } from '@onewindow/calendar/due'
import type { ClockTiming, PauseSpan } from '@onewindow/calendar/spec'
import { calendarFrom, type CalendarDay, type WorkCalendar } from '@onewindow/calendar/work-calendar'
import { shippedKnobs } from '@onewindow/convenience/configuration/shipped'
import { matchBenefit } from '@onewindow/convenience/rules/benefit-match'
import { mayBook, type BookingRequest } from '@onewindow/convenience/rules/booking'
import { checkInAt } from '@onewindow/convenience/rules/check-in'
import { dispatchOf } from '@onewindow/convenience/rules/dispatch'
import type { DispatchList, DispatchRequest } from '@onewindow/convenience/rules/dispatch-list'
import { handBackOf, type HandBack } from '@onewindow/convenience/rules/hand-back'
import { callingOrder, estimatedWait, type Ticket } from '@onewindow/convenience/rules/queue-order'
import { redact } from '@onewindow/convenience/rules/redaction'
import { readRequestNumber, requestNumber } from '@onewindow/convenience/rules/request-number'
import { reviewFigures, type ServiceReview } from '@onewindow/convenience/rules/review-figures'
import { similarityOf, type ComparedRequest } from '@onewindow/convenience/rules/similarity'
import { admissionTo, type Seats, type Slot, type SlotItem } from '@onewindow/convenience/rules/slot-capacity'
import { threeRates, type Assessment } from '@onewindow/convenience/rules/three-rates'
import { offerOf, type Waiting } from '@onewindow/convenience/rules/waiting-list'
import { arrivals, type SummonedUnit } from '@onewindow/convenience/rules/whistle-arrival'

type Context = {
  calendar: { holidays: string[]; makeUp: string[]; hours: [string, string][] }
  dispatch: Omit<DispatchList, 'city'>
}
type Benefit = Parameters<typeof matchBenefit>

const { similarity, rates, handBack, booking, queue } = shippedKnobs()

/** The file names its days only, not their notices. */
function calendarOf({ holidays, makeUp }: Context['calendar']): WorkCalendar {
  const daysOf = (dates: string[], kind: 'off' | 'work'): CalendarDay[] =>
    dates.map((date) => ({ layer: 'national', regionCode: null, date, kind, label: kind, source: 'vectors', version: '1' }))
  return calendarFrom({
    id: 'vectors', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [...daysOf(holidays, 'off'), ...daysOf(makeUp, 'work')],
  })
}

function queueOf({ tickets, windowGroups, now }: { tickets: Ticket[]; windowGroups: string[]; now: number }): unknown {
  const order = callingOrder(tickets, windowGroups, now, queue.value).map(({ no }) => no)
  return { order, next: order[0] ?? null }
}

type CapacityInput = { slot: Omit<Slot, 'maxGroup'> & { maxGroup?: number }; items: Record<string, SlotItem>; bookings: Seats[]; request: Seats }
type BookingInput = Omit<BookingRequest, 'active' | 'noShows'> & { active?: BookingRequest['active']; noShows?: string[] }
type RatesInput = { from: string; to: string; assessments: Assessment[]; weights?: typeof rates.value.weights; minSample?: number }

export const rules = {
  dispatch: ({ request }: { request: DispatchRequest }, { dispatch }: Context) => dispatchOf(request, { ...dispatch, city: '640100' }),
  similarity: ({ new: recent, old, radius }: { new: ComparedRequest; old: ComparedRequest; radius?: number }) =>
    similarityOf(recent, old, radius ?? similarity.value.radius, similarity.value),
  rates: ({ from, to, assessments, weights, minSample }: RatesInput) => threeRates(assessments, from, to, {
    weights: weights ?? rates.value.weights, minSample: minSample ?? rates.value.minSample,
  }),
  whistle: ({ units, blownAt, now }: { units: SummonedUnit[]; blownAt: string; now: string }) => arrivals(units, blownAt, now),
  clock: ({ spec, startAt, pauses }: { spec: ClockTiming; startAt: string; pauses: PauseSpan[] }, { calendar }: Context) =>
    due(spec, startAt, pauses, [], calendarOf(calendar), { default: calendar.hours }),
  queue: queueOf,
  eta: ({ ahead, windows }: { ahead: number[]; windows: number }) => ({ minutes: estimatedWait(ahead, windows) }),
  capacity: ({ slot, items, bookings, request }: CapacityInput) =>
    admissionTo({ ...slot, maxGroup: slot.maxGroup ?? booking.value.maxGroup }, items, bookings, request),
  booking: ({ active = [], noShows = [], ...wanted }: BookingInput) =>
    mayBook({ ...wanted, active, noShows: noShows.map((at) => ({ at, half: false })) }, booking.value),
  checkin: ({ at, slotStart, slotEnd }: { at: string; slotStart: string; slotEnd: string }) => ({ result: checkInAt(at, slotStart, slotEnd, booking.value) }),
  waitlist: ({ waiting, freeMinutes, now, slotStart }: { waiting: Waiting[]; freeMinutes: number; now: string; slotStart: string }) =>
    offerOf(waiting, freeMinutes, now, slotStart, booking.value),
  reviews: ({ reviews, services }: { reviews: ServiceReview[]; services: number }) => reviewFigures(reviews, services),
  handback: (input: HandBack) => handBackOf(input, handBack.value),
  redact: ({ text }: { text: string }) => redact(text),
  number: (input: { date: string; seq: number } | { value: string }) =>
    ('value' in input ? { valid: readRequestNumber(input.value) !== null } : { number: requestNumber(input.date, input.seq) }),
  benefit: ({ when, tiers, facts, on }: { when: Benefit[0]; tiers: Benefit[1]; facts: Benefit[2]; on: Benefit[3] }) => matchBenefit(when, tiers, facts, on),
}
