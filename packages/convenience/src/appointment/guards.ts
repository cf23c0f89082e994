import { addMinutes, compareInstants } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import type { Hall, HallGroup } from '../hall/hall.ts'
import { capacityOf, groupOf, hallOf, itemOf, slotAt, slotsOn } from '../hall/halls.ts'
import { bookingKnobs } from '../in-force.ts'
import { mayBook, mayReschedule, type BookingAnswer } from '../rules/booking.ts'
import { checkInAt } from '../rules/check-in.ts'
import { admissionTo, bookableMinutes } from '../rules/slot-capacity.ts'
import { offerOf } from '../rules/waiting-list.ts'
import { refuseBooking } from './errors.ts'
import { personKnown, slotKnown } from './known.ts'
import type { AppointmentFacts } from './schemas.ts'

type Case = CaseState<AppointmentFacts>
type Wanted = Pick<AppointmentFacts, 'hallId' | 'group' | 'item' | 'persons'> & { slotStart: string }

/** Minutes an appointment takes. */
export const needOf = ({ hallId, group, item, persons }: Pick<AppointmentFacts, 'hallId' | 'group' | 'item' | 'persons'>): number => (itemOf(hallId, group, item)?.minutes ?? 0) * persons

/** Up to three slots of the same day that still take them and may still be booked: what a person is shown instead. Neither the full one nor the one they have is among them. */
function freeSlots(wanted: Wanted, own: string | null, hall: Hall, group: HallGroup, ctx: Context): string[] {
  const { busy } = slotKnown(ctx)
  const soonest = addMinutes(ctx.at, bookingKnobs(ctx).cutOffMinutes)
  const free = ({ start }: { start: string }): boolean => start !== wanted.slotStart && start !== own && compareInstants(start, soonest) >= 0 && admissionTo(capacityOf(hall, group, ctx), group.items, busy.get(start) ?? [], wanted).accepted
  return slotsOn(hall, wanted.slotStart.slice(0, 10), ctx.calendar).filter(free).slice(0, 3).map(({ start }) => start)
}

/** Whether the slot takes them (§5.6), and the first reason why not. `own`: the slot they have and would give away. */
export function fits(wanted: Wanted, ctx: Context, own: string | null = null): Refusal | null {
  const hall = hallOf(wanted.hallId)
  const group = groupOf(wanted.hallId, wanted.group)
  if (!hall || !group) return refuseBooking.unknownItem({})
  if (!slotAt(hall, wanted.slotStart, ctx.calendar)) return refuseBooking.noSlot({})
  const { reason } = admissionTo(capacityOf(hall, group, ctx), group.items, slotKnown(ctx).seats, wanted)
  if (reason === 'unknownItem') return refuseBooking.unknownItem({})
  if (reason === 'groupTooLarge') return refuseBooking.groupTooLarge({ max: bookingKnobs(ctx).maxGroup })
  if (reason === 'itemFull') return refuseBooking.itemFull({})
  return reason === 'slotFull' ? refuseBooking.slotFull({ list: freeSlots(wanted, own, hall, group, ctx) }) : null
}

function refusalOf(answer: BookingAnswer, slotStart: string, ctx: Context): Refusal | null {
  if (answer.ok) return null
  if (answer.reason === 'suspended') return refuseBooking.bookingSuspended({ day: answer.until.slice(0, 10) })
  if (answer.reason === 'tooLate') return refuse.tooLate({ day: slotStart })
  return answer.reason === 'tooMany' ? refuseBooking.tooMany({ n: bookingKnobs(ctx).activeMax }) : refuseBooking[answer.reason]({})
}

/** Whether the person may book this slot, whoever presses the button. */
export const personMay = ({ facts }: Case, ctx: Context): Refusal | null =>
  refusalOf(mayBook({ now: ctx.at, slotStart: facts.slotStart, slotEnd: facts.slotEnd, item: facts.item, ...personKnown(ctx) }, bookingKnobs(ctx)), facts.slotStart, ctx)

export const mayHold = (c: Case, ctx: Context): Refusal | null => personMay(c, ctx) ?? fits(c.facts, ctx)
/** The waiting list is for full slots only. */
export const mayWait = (c: Case, ctx: Context): Refusal | null => {
  const { slotStart } = c.facts
  const refusal = personMay(c, ctx) ?? fits(c.facts, ctx)
  return refusal === null ? refuseBooking.slotFree({}) : ['appointment.slotFull', 'appointment.itemFull'].includes(refusal.code) && slotStart ? null : refusal
}

/** First of the list whose need fits; the offer is made to that one only. */
export function isNext(c: Case, ctx: Context): Refusal | null {
  const hall = hallOf(c.facts.hallId)
  const group = groupOf(c.facts.hallId, c.facts.group)
  if (!hall || !group) return refuseBooking.unknownItem({})
  const { taken, waiting } = slotKnown(ctx)
  const free = bookableMinutes(capacityOf(hall, group, ctx)) - taken.length
  return offerOf(waiting, free, ctx.at, c.facts.slotStart, bookingKnobs(ctx)).offer === c.id ? null : refuseBooking.notNext({})
}

export function mayMove(c: Case, { slotStart }: { slotStart: string }, ctx: Context): Refusal | null {
  const refusal = mayReschedule(ctx.at, c.facts.slotStart, c.facts.moved, bookingKnobs(ctx))
  if (refusal === 'tooLate') return refuse.tooLate({ day: c.facts.slotStart })
  if (refusal === 'tooOften') return refuseBooking.movedTooOften({ n: bookingKnobs(ctx).rescheduleMax })
  if (slotStart === c.facts.slotStart) return refuseBooking.sameSlot({})
  if (compareInstants(addMinutes(ctx.at, bookingKnobs(ctx).cutOffMinutes), slotStart) > 0) return refuse.tooLate({ day: slotStart })
  return fits({ ...c.facts, slotStart }, ctx, c.facts.slotStart)
}

/** Too early is told when to come back; after the slot the appointment is missed. */
export function inTime({ facts: { slotStart, slotEnd } }: Case, ctx: Context): Refusal | null {
  const come = checkInAt(ctx.at, slotStart, slotEnd, bookingKnobs(ctx))
  if (come === 'early') return refuseBooking.notYetTime({ day: addMinutes(slotStart, -bookingKnobs(ctx).earlyMinutes) })
  return come === 'noShow' ? refuse.tooLate({ day: slotEnd }) : null
}

export const firstOffer = ({ facts }: Case): Refusal | null => (facts.offers < 2 ? null : refuseBooking.lastOffer({}))
export const secondOffer = ({ facts }: Case): Refusal | null => (facts.offers >= 2 ? null : refuseBooking.firstOffer({}))
