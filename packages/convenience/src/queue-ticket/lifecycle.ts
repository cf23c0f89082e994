import { addMinutes, addSeconds } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, part, partner, role, system } from '@onewindow/casework/lifecycle'
import { closingOf } from '../hall/halls.ts'
import { ticketKnobs } from '../in-force.ts'
import { missedAt } from '../rules/ticket-limits.ts'
import { atOwnWindow, endsAs, groupExists, isTurn, mayCallAgain, mayComeBack } from './guards.ts'
import type { TicketFacts } from './schemas.ts'

type Case = CaseState<TicketFacts>
const person = part('person')
const clerk = role('windowClerk')
const manager = role('hallManager')
const own = { source: 'own' } as const
const over = { releases: 'all', tells: [{ to: 'linked', type: 'appointment', message: 'ticketEnded' }] } as const
const served = { releases: 'all', tells: [{ to: 'linked', type: 'appointment', message: 'ticketDone' }], sets: { result: 'done' } } as const

/** An hour for those who may still come back; nothing to wait for after the third miss. */
const gone = ({ facts, enteredAt }: Case, ctx: Context) => (facts.misses > ticketKnobs(ctx).returnsMax ? addSeconds(enteredAt, 1) : addMinutes(facts.missedAt ?? enteredAt, ticketKnobs(ctx).missedReturnMinutes))
const closing = ({ facts }: Case) => closingOf(facts.hallId, facts.arrivedAt)

/** 排队号 (queueTicket): drawn, called in a fair order, served; who misses a call comes back within the hour. */
export const ticketLifecycle = lifecycleOf<TicketFacts>()({
  caseType: 'queueTicket', kind: 'record',
  states: { waiting: { is: 'open' }, called: { is: 'open' }, serving: { is: 'open' }, missed: { is: 'open' }, paused: { is: 'open' }, done: { is: 'ended' }, void: { is: 'ended' }, carriedOver: { is: 'ended' } },
  clocks: {},
  transitions: [
    {
      from: null, on: 'issue', to: 'waiting', by: [person, clerk, partner('kiosk'), system], guard: groupExists,
      claims: ({ facts }) => (facts.partyId ? [{ kind: 'queueTicket', key: `${facts.hallId}:${facts.group}:${facts.partyId}` }] : []), issues: ['queueTicket.slip'], notifies: [person], ...own,
    },
    { from: 'waiting', on: 'callNext', to: 'called', by: [clerk], check: isTurn, notifies: [person], marks: ['primary'], ...own },
    { from: 'waiting', on: 'callNamed', to: 'called', by: [manager], demands: ['reason'], notifies: [person], ...own },
    { from: 'called', on: 'recall', to: 'same', by: [clerk], guard: mayCallAgain, notifies: [person], ...own },
    { from: 'called', on: 'start', to: 'serving', by: [clerk], check: atOwnWindow, emits: ['ticketCalled'], marks: ['primary'], ...own },
    { from: 'called', on: 'miss', to: 'missed', by: [clerk, system], when: { instant: ({ facts }: Case, ctx: Context) => missedAt(facts.calls, ticketKnobs(ctx)) }, notifies: [person], ...own },
    { from: 'missed', on: 'returnTicket', to: 'waiting', by: [person, clerk], guard: mayComeBack, ...own },
    { from: 'missed', on: 'missExpire', to: 'void', by: [system], when: { instant: gone }, ...over, notifies: [person], ...own },
    { from: 'serving', on: 'transferWindow', to: 'waiting', by: [clerk], notifies: [person], ...own },
    { from: 'serving', on: 'pauseTicket', to: 'paused', by: [clerk], ...own },
    { from: 'paused', on: 'resumeTicket', to: 'serving', by: [clerk], ...own },
    { from: 'paused', on: 'pauseExpire', to: 'missed', by: [system], when: { after: (on) => ({ minutes: ticketKnobs(on).pauseMinutes }) }, notifies: [person], ...own },
    { from: 'serving', on: 'finish', to: 'done', by: [clerk], ...served, marks: ['primary'], ...own },
    { from: 'serving', on: 'releaseStale', to: 'waiting', by: [manager], check: endsAs('front'), demands: ['reason'], notifies: [person], ...own },
    { from: 'serving', on: 'releaseStale', to: 'done', by: [manager], check: endsAs('done'), demands: ['reason'], ...served, ...own },
    { from: ['waiting', 'called', 'missed', 'paused'], on: 'cancelTicket', to: 'void', by: [person, clerk], ...over, ...own },
    { from: ['waiting', 'missed', 'paused'], on: 'closeDay', to: 'carriedOver', by: [system], when: { instant: closing }, ...over, notifies: [person], ...own },
  ],
})
