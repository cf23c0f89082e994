import { addDays } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { groupOf, hallOf, itemOf, slotsOn } from '../hall/halls.ts'
import { ticketNumber } from '../rules/ticket-limits.ts'
import { isNear, targetExists } from './guards.ts'
import { atWindowInput, finishInput, issueInput, releaseInput, transferInput, type AtWindow, type TicketFacts } from './schemas.ts'

type Case = CaseState<TicketFacts>
const event = eventOf<TicketFacts>()

function drawn(c: Case, _input: unknown, { known }: Context): Change<TicketFacts> {
  const seq = Number(known.seq ?? 1)
  const number = ticketNumber(groupOf(c.facts.hallId, c.facts.group)?.prefix ?? 'Z', seq)
  return { facts: { ...c.facts, seq, number }, title: number }
}

const called = ({ facts }: Case, { windowId }: AtWindow, { at }: Context): Change<TicketFacts> => ({ facts: { ...facts, windowId, front: false, calls: [at] }, body: { windowId } })
const missed = ({ facts }: Case, _input: unknown, { at }: Context): Change<TicketFacts> => ({ facts: { ...facts, misses: facts.misses + 1, missedAt: at, calls: [] } })

/** The first time that can be booked on the next working day. */
function nextDay({ facts }: Case, _input: unknown, { today, calendar }: Context): Change<TicketFacts> {
  const hall = hallOf(facts.hallId)
  return { facts: { ...facts, nextSlot: hall ? (slotsOn(hall, calendar.nextWorkday(addDays(today, 1)), calendar)[0]?.start ?? null) : null } }
}

export const ticketEvents: Record<string, EventSpec<TicketFacts>> = {
  issue: event({ input: issueInput, check: isNear, change: drawn }),
  callNext: event({ input: atWindowInput, change: called }),
  callNamed: event({ input: atWindowInput, change: called }),
  recall: { change: ({ facts }, _input: never, { at }) => ({ facts: { ...facts, calls: [...facts.calls, at] } }) },
  start: event({
    input: atWindowInput,
    change: ({ facts }, { windowId }) => ({ facts: { ...facts, windowId }, body: { hallId: facts.hallId, windowId, ticket: facts.number, partyId: facts.partyId, item: facts.item, itemName: (facts.item && itemOf(facts.hallId, facts.group, facts.item)?.nameZh) || null, appointmentId: facts.appointmentId, linkedCaseId: facts.linkedCaseId } }),
  }),
  miss: { change: missed },
  pauseExpire: { change: missed },
  returnTicket: { change: ({ facts }, _input: never, { at }) => ({ facts: { ...facts, class: 'missed', returnedAt: at, windowId: null } }) },
  transferWindow: event({ input: transferInput, check: targetExists, change: ({ facts }, { group, note }, { at }) => ({ facts: { ...facts, class: 'transfer', group, note, transferredAt: at, windowId: null, calls: [] }, topic: group }) }),
  finish: event({ input: finishInput, change: (_c, { resultCode }) => ({ result: resultCode, body: { resultCode } }) }),
  releaseStale: event({ input: releaseInput, change: ({ facts }, { to }) => ({ facts: to === 'front' ? { ...facts, front: true, windowId: null, calls: [] } : facts, body: { to } }) }),
  closeDay: { change: nextDay },
}
