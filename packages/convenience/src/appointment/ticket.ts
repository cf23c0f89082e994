import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Seed } from '@onewindow/casework/opens'
import type { TicketFacts } from '../queue-ticket/schemas.ts'
import type { AppointmentFacts } from './schemas.ts'

/** The ticket a checked-in appointment gets: on time it goes before those without one, late it is an ordinary ticket. */
export function ticketFor(c: CaseState<AppointmentFacts>, { at }: Context): Seed[] {
  const { hallId, group, item, partyId, name, slotStart, cameAt } = c.facts
  const facts: TicketFacts = {
    hallId, group, item, class: cameAt === 'late' ? 'normal' : 'appointment', special: null, number: '', seq: 0, partyId, name, arrivedAt: at, slotStart: cameAt === 'late' ? null : slotStart, transferredAt: null, returnedAt: null, front: false, calls: [], misses: 0, missedAt: null,
    windowId: null, appointmentId: c.id, linkedCaseId: c.facts.linkedCaseId, note: null, nextSlot: null,
  }
  return [{ topic: group, title: c.title, facts, parts: [{ part: 'person', partyId, accountId: null, unitId: null, name }] }]
}
