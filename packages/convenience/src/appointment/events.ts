import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { capacityOf, groupOf, hallOf, itemOf, slotAt } from '../hall/halls.ts'
import { bookingKnobs } from '../in-force.ts'
import { cancellationMark } from '../rules/booking.ts'
import { checkInAt } from '../rules/check-in.ts'
import { bookableMinutes } from '../rules/slot-capacity.ts'
import { offerOf } from '../rules/waiting-list.ts'
import { needOf, mayMove } from './guards.ts'
import { slotKnown } from './known.ts'
import { chooseMinutes } from './seats.ts'
import { hallCancelInput, holdInput, rescheduleInput, type AppointmentFacts } from './schemas.ts'
import { titleOf } from './title.ts'

type Case = CaseState<AppointmentFacts>
const event = eventOf<AppointmentFacts>()

/** Where minutes came back, for those who wait for them. */
const freed = ({ hallId, group, slotStart }: AppointmentFacts) => ({ hallId, group, slotStart })
const announced = ({ hallId, group, item, partyId, slotStart, linkedCaseId }: AppointmentFacts) => ({ hallId, item, itemName: itemOf(hallId, group, item)?.nameZh ?? null, partyId, slotStart, linkedCaseId })

/** The minutes of a slot this appointment gets; the guard saw that there are enough. */
function minutesIn(c: Case, ctx: Context): number[] {
  const hall = hallOf(c.facts.hallId)
  const group = groupOf(c.facts.hallId, c.facts.group)
  if (!hall || !group) return []
  return chooseMinutes(bookableMinutes(capacityOf(hall, group, ctx)), new Set(slotKnown(ctx).taken), needOf(c.facts), c.id) ?? []
}

const took = (c: Case, _input: unknown, ctx: Context): Change<AppointmentFacts> => ({ facts: { ...c.facts, bookedAt: ctx.at, offerUntil: null }, body: announced(c.facts) })
const gaveBack = ({ facts }: Case): Change<AppointmentFacts> => ({ facts: { ...facts, minutes: [] }, body: freed(facts) })

function moved(c: Case, { slotStart }: { slotStart: string }, ctx: Context): Change<AppointmentFacts> {
  const hall = hallOf(c.facts.hallId)
  const slot = hall ? slotAt(hall, slotStart, ctx.calendar) : null
  return { title: titleOf({ ...c.facts, slotStart }), facts: { ...c.facts, minutes: minutesIn(c, ctx), slotStart, slotEnd: slot?.end ?? slotStart, moved: c.facts.moved + 1 }, body: freed(c.facts) }
}

function offered(c: Case, _input: unknown, ctx: Context): Change<AppointmentFacts> {
  const { waiting, taken } = slotKnown(ctx)
  const hall = hallOf(c.facts.hallId)
  const group = groupOf(c.facts.hallId, c.facts.group)
  const free = hall && group ? bookableMinutes(capacityOf(hall, group, ctx)) - taken.length : 0
  return { facts: { ...c.facts, minutes: minutesIn(c, ctx), offers: c.facts.offers + 1, offerUntil: offerOf(waiting, free, ctx.at, c.facts.slotStart, bookingKnobs(ctx)).expires } }
}

function hallSlot(c: Case, slotStart: string | null, ctx: Context) {
  const hall = hallOf(c.facts.hallId)
  const slot = hall && slotStart ? slotAt(hall, slotStart, ctx.calendar) : null
  return slot ? { slotStart: slot.start, slotEnd: slot.end } : null
}

export const appointmentEvents: Record<string, EventSpec<AppointmentFacts>> = {
  hold: event({ input: holdInput, change: (c, _input, ctx) => ({ facts: { ...c.facts, minutes: minutesIn(c, ctx), code: c.id.replaceAll('-', '').slice(-8).toUpperCase() } }) }),
  joinWaitlist: event({ input: holdInput, change: (c, _input, { at }) => ({ facts: { ...c.facts, joinedAt: at, code: c.id.replaceAll('-', '').slice(-8).toUpperCase() } }) }),
  confirm: { change: took },
  accept: { change: took },
  holdExpire: { change: gaveBack },
  release: { change: gaveBack },
  offer: { change: offered },
  // Who let an offer pass stands at the end of the list.
  offerExpire: { change: (c, _input: never, { at }) => ({ facts: { ...c.facts, minutes: [], offerUntil: null, joinedAt: at }, body: freed(c.facts) }) },
  offerLapse: { change: gaveBack },
  reschedule: event({ input: rescheduleInput, check: mayMove, change: moved }),
  cancel: { change: (c, _input: never, ctx) => ({ ...gaveBack(c), flags: c.state === 'booked' && cancellationMark(ctx.at, c.facts.slotStart, bookingKnobs(ctx)) === 'half' ? ['halfMark'] : [] }) },
  hallCancel: event({ input: hallCancelInput, change: (c, { slotStart }, ctx) => ({ facts: { ...c.facts, minutes: [], instead: hallSlot(c, slotStart, ctx) } }) }),
  checkIn: { change: (c, _input: never, ctx) => ({ facts: { ...c.facts, cameAt: checkInAt(ctx.at, c.facts.slotStart, c.facts.slotEnd, bookingKnobs(ctx)) === 'late' ? 'late' : 'onTime' } }) },
}
