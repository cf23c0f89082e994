import type { Performer } from '@onewindow/casework/case-state'
import { defineCaseType, openingOf, type Db, type DocumentMaker } from '@onewindow/casework/case-type'
import { fail } from '@onewindow/casework/refusal'
import { groupNames, hallNames, itemNames } from '../code-names.ts'
import { groupOf, hallOf } from '../hall/halls.ts'
import { unitOfHall } from '../hall/unit-of-hall.ts'
import { estimatedWait, shownWait } from '../rules/queue-order.ts'
import { byLaw, paper } from '../service-papers/paper.ts'
import { refuseTicket } from './errors.ts'
import { ticketEvents } from './events.ts'
import { ticketLifecycle } from './lifecycle.ts'
import { issueInput, ticketFacts, type AtWindow, type IssueInput, type TicketFacts } from './schemas.ts'
import { countWindows, loadWaiting, loadWindow, minutesOf, nextSeq, waitingOf } from './waiting.ts'

/** How long it may take, with three tenths either way; nothing is promised while no window is open. */
function waitText(minutesAhead: readonly number[], openWindows: number): string {
  const minutes = estimatedWait(minutesAhead, openWindows)
  if (minutes === null) return '窗口尚未开放'
  const { from, to } = shownWait(minutes)
  return `约${from}—${to}分钟`
}

const slip: DocumentMaker<TicketFacts> = paper<TicketFacts>('queueTicket.slip', [byLaw('优化营商环境条例', '第三十六条')], ({ id, party, facts }, ctx) => {
  const ahead = waitingOf(ctx).filter((one) => one.id !== id && one.facts.group === facts.group)
  return {
    addressee: party || '取号人', number: facts.number, group: groupOf(facts.hallId, facts.group)?.nameZh ?? facts.group, place: hallOf(facts.hallId)?.nameZh ?? facts.hallId, ahead: ahead.length,
    wait: waitText(ahead.map((one) => minutesOf(one.facts)), Number(ctx.known.openWindows ?? 0)), drawnAt: facts.arrivedAt,
  }
})

async function begun(db: Db, performer: Performer, { hallId, group, item, special, name, ...asked }: IssueInput, { at }: { at: string }) {
  const place = await unitOfHall(db, hallId)
  if (!place) return fail(refuseTicket.unknownGroup({}))
  const { hall: _hall, ...unit } = place
  const partyId = performer.kind === 'citizen' ? performer.actingPartyId : asked.partyId
  const facts: TicketFacts = {
    hallId, group, item, class: special ? 'special' : 'normal', special, number: '', seq: 0, partyId, name, arrivedAt: at, slotStart: null, transferredAt: null, returnedAt: null, front: false, calls: [], misses: 0, missedAt: null, windowId: null, appointmentId: null, linkedCaseId: null,
    note: null, nextSlot: null,
  }
  return { topic: group, title: group, party: name, ...unit, channel: performer.kind === 'citizen' ? 'online' : 'counter', facts, parts: partyId ? [{ part: 'person', partyId, accountId: null, unitId: null, name }] : [] }
}

export const queueTicketType = defineCaseType<TicketFacts>({
  name: 'queueTicket', numberPrefix: null, facts: ticketFacts, lifecycle: ticketLifecycle as never, codes: { hallId: hallNames, group: groupNames, item: itemNames }, events: ticketEvents, documents: { 'queueTicket.slip': slip }, openings: { issue: openingOf<TicketFacts>()({ input: issueInput, opening: begun }) },
  partyFacts: ['number', 'class', 'arrivedAt', 'slotStart', 'calls', 'nextSlot'],
  load: async (db, { unitId, facts }, { today }, { event, input }) => {
    if (event === 'issue') return { seq: await nextSeq(db, facts, today), waiting: await loadWaiting(db, unitId, facts.hallId), openWindows: await countWindows(db, unitId, facts) }
    if (event === 'callNext') return { window: await loadWindow(db, (input as AtWindow).windowId), waiting: await loadWaiting(db, unitId, facts.hallId) }
    return event === 'start' || event === 'callNamed' ? { window: await loadWindow(db, (input as AtWindow).windowId) } : {}
  },
})
