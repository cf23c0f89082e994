import { addMinutes, dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import { defineCaseType, openingOf, type Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { groupNames, hallNames, itemNames } from '../code-names.ts'
import { unitOfHall } from '../hall/unit-of-hall.ts'
import { refuseBooking } from './errors.ts'
import { appointmentDocuments } from './documents.ts'
import { appointmentEvents } from './events.ts'
import { loadPerson, loadSlot } from './known.ts'
import { appointmentLifecycle } from './lifecycle.ts'
import { appointmentFacts, holdInput, type AppointmentFacts, type HoldInput } from './schemas.ts'
import { titleOf } from './title.ts'

/** Whom it is for: the person signed in (or whom it acts for), or whom the officer names. */
const forWhom = (performer: Performer, partyId: string | null): string | null => (performer.kind === 'citizen' ? performer.actingPartyId : partyId)

async function begun(db: Db, performer: Performer, { hallId, group, item, persons, slotStart, name, linkedCaseId, ...asked }: HoldInput) {
  const place = await unitOfHall(db, hallId)
  const partyId = forWhom(performer, asked.partyId)
  if (!place) return fail(refuseBooking.unknownItem({}))
  if (!partyId) return fail(refuse.notFound({}))
  const { hall, ...unit } = place
  const facts: AppointmentFacts = {
    hallId, group, item, persons, slotStart, slotEnd: addMinutes(slotStart, hall.slotMinutes), partyId, name, code: '', linkedCaseId, minutes: [], moved: 0, joinedAt: null, offers: 0, offerUntil: null, bookedAt: null, instead: null, cameAt: null,
  }
  return { topic: item, title: titleOf(facts), party: name, ...unit, channel: performer.kind === 'citizen' ? 'online' : 'counter', facts, parts: [{ part: 'booker', partyId, accountId: null, unitId: null, name }] }
}

const opening = openingOf<AppointmentFacts>()({ input: holdInput, opening: begun })

export const appointmentType = defineCaseType<AppointmentFacts>({
  name: 'appointment', numberPrefix: null, facts: appointmentFacts, lifecycle: appointmentLifecycle as never, codes: { hallId: hallNames, group: groupNames, item: itemNames }, events: appointmentEvents, documents: appointmentDocuments,
  partyFacts: ['slotStart', 'slotEnd', 'persons', 'code', 'offerUntil', 'instead'],
  openings: { hold: opening, joinWaitlist: opening },
  load: async (db, c, moment, { event, input }) => {
    if (event === 'hold' || event === 'joinWaitlist') return { slot: await loadSlot(db, c.facts, c.facts.slotStart, moment), person: await loadPerson(db, c, moment) }
    if (event === 'reschedule') return { slot: await loadSlot(db, c.facts, (input as { slotStart: string }).slotStart, moment) }
    return event === 'offer' && dayOf(c.facts.slotStart) >= moment.today ? { slot: await loadSlot(db, c.facts, c.facts.slotStart, moment) } : {}
  },
})
