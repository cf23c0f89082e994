import { addMinutes, isAfter } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, part, partner, role, system } from '@onewindow/casework/lifecycle'
import { minuteKey } from '../hall/halls.ts'
import { bookingKnobs } from '../in-force.ts'
import { remindersOf } from '../rules/booking.ts'
import { firstOffer, inTime, isNext, mayHold, mayWait, secondOffer } from './guards.ts'
import { ticketFor } from './ticket.ts'
import type { AppointmentFacts } from './schemas.ts'

type Case = CaseState<AppointmentFacts>
const booker = part('booker')
const clerk = role('windowClerk')
const worker = role('communityWorker')
const manager = role('hallManager')
const booking = [booker, clerk, worker]
const own = { source: 'own' } as const

/** One row per minute: two appointments never share one, by constraint. */
const seats = ({ facts }: Case) => facts.minutes.map((minute) => ({ kind: 'seat', key: minuteKey(facts.hallId, facts.group, facts.slotStart, minute) }))
/** The code is taken anew with every slot: what is given back and what is claimed in one step never have the same key. */
const booked = ({ facts }: Case) => [{ kind: 'appointmentCode', key: `${facts.slotStart}:${facts.code}` }]
const moved = (c: Case) => [...seats(c), ...booked(c)]
const seatsGoBack = { releases: 'all', emits: ['seatFreed'] } as const
const nextReminder = ({ facts }: Case, ctx: Context) => remindersOf(facts.bookedAt ?? ctx.at, facts.slotStart, bookingKnobs(ctx)).find((one) => isAfter(one, ctx.at)) ?? null

/** 预约 (appointment): minutes of a slot, held for two minutes, then booked; a full slot has a waiting list. */
export const appointmentLifecycle = lifecycleOf<AppointmentFacts>()({
  caseType: 'appointment', kind: 'record',
  states: {
    held: { is: 'open' }, booked: { is: 'open' }, waitlisted: { is: 'open' }, offered: { is: 'open' }, checkedIn: { is: 'open' }, released: { is: 'ended' }, cancelled: { is: 'ended' }, noShow: { is: 'ended' }, served: { is: 'ended' },
  },
  clocks: {},
  transitions: [
    { from: null, on: 'hold', to: 'held', by: booking, guard: mayHold, claims: seats, ...own },
    { from: 'held', on: 'confirm', to: 'booked', by: booking, claims: booked, issues: ['appointment.slip'], notifies: [booker], emits: ['appointmentBooked'], marks: ['primary'], ...own },
    { from: 'held', on: 'holdExpire', to: 'released', by: [system], when: { after: (on) => ({ seconds: bookingKnobs(on).holdSeconds }) }, ...seatsGoBack, ...own },
    { from: 'held', on: 'release', to: 'released', by: booking, ...seatsGoBack, ...own },
    { from: null, on: 'joinWaitlist', to: 'waitlisted', by: booking, guard: mayWait, ...own },
    { from: 'waitlisted', on: 'offer', to: 'offered', by: [system], when: { message: 'seatFree' }, guard: isNext, claims: seats, notifies: [booker], ...own },
    { from: 'offered', on: 'accept', to: 'booked', by: booking, claims: booked, issues: ['appointment.slip'], notifies: [booker], emits: ['appointmentBooked'], marks: ['primary'], ...own },
    { from: 'offered', on: 'offerExpire', to: 'waitlisted', by: [system], when: { instant: ({ facts }: Case) => facts.offerUntil }, guard: firstOffer, ...seatsGoBack, notifies: [booker], ...own },
    { from: 'offered', on: 'offerLapse', to: 'released', by: [system], when: { instant: ({ facts }: Case) => facts.offerUntil }, guard: secondOffer, ...seatsGoBack, notifies: [booker], ...own },
    { from: 'booked', on: 'reschedule', to: 'same', by: booking, claims: moved, releases: 'all', emits: ['seatFreed'], issues: ['appointment.slip'], notifies: [booker], ...own },
    { from: 'booked', on: 'remind', to: 'same', by: [system], when: { instant: nextReminder }, notifies: [booker], marks: ['internal'], ...own },
    { from: ['booked', 'waitlisted'], on: 'cancel', to: 'cancelled', by: booking, ...seatsGoBack, sets: { result: 'cancelled' }, ...own },
    { from: 'booked', on: 'hallCancel', to: 'cancelled', by: [manager], demands: ['reason'], releases: 'all', sets: { flags: ['byHall'], result: 'byHall' }, issues: ['appointment.apology'], notifies: [booker], marks: ['danger'], ...own },
    { from: 'booked', on: 'checkIn', to: 'checkedIn', by: [booker, clerk, partner('kiosk')], guard: inTime, opens: [{ type: 'queueTicket', as: 'linked', on: 'issue', link: 'sameMatter', seeds: ticketFor }], marks: ['primary'], ...own },
    { from: 'booked', on: 'noShow', to: 'noShow', by: [system], when: { instant: ({ facts }: Case) => facts.slotEnd }, releases: 'all', sets: { result: 'noShow' }, notifies: [booker], ...own },
    { from: 'waitlisted', on: 'waitlistClose', to: 'released', by: [system], when: { instant: ({ facts }: Case, ctx: Context) => addMinutes(facts.slotStart, -bookingKnobs(ctx).cutOffMinutes) }, sets: { result: 'noSeat' }, notifies: [booker], ...own },
    { from: 'checkedIn', on: 'served', to: 'served', by: [system], when: { message: 'ticketDone' }, releases: 'all', sets: { result: 'served' }, notifies: [booker], ...own },
    { from: 'checkedIn', on: 'ticketEnded', to: 'released', by: [system], when: { message: 'ticketEnded' }, releases: 'all', notifies: [booker], ...own },
  ],
})
