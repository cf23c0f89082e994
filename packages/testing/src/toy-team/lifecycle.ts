import { openSubs } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, role, seat, system, unitOf } from '@onewindow/casework/lifecycle'
import type { Opens } from '@onewindow/casework/opens'
import type { PieceFacts, TeamFacts } from './schemas.ts'

const limit = { for: 'authority' as const, direction: 'after' as const, clearDays: false, nonWorkingReceipt: 'asReceived' as const, endOfDay: 'midnight' as const, hours: 'default', maxExtensions: 1, reminders: [], basis: 'toy', unitExplicitInLaw: true }
const head = role('departmentHead')
/** One piece for each that the team names. */
const pieces: Opens<TeamFacts> = { type: 'toyPiece', as: 'sub', on: 'begin', seeds: (c) => c.facts.pieces.map((piece) => ({ topic: piece, title: piece, facts: { piece, secret: `秘密${piece}` }, parts: c.parts.filter((p) => p.part === 'helper') })) }
const calledOff = { to: 'subs', type: 'toyPiece', message: 'calledOff' } as const

/** The second toy: seats, a pair of officers, votes, cases inside a case, messages and times to live. */
export const teamLifecycle = lifecycleOf<TeamFacts>()({
  caseType: 'toyTeam', kind: 'case',
  states: { working: { is: 'open', queue: 'toReview' }, visited: { is: 'open', queue: 'toReview' }, waiting: { is: 'open', queue: 'waiting' }, done: { is: 'ended' }, dropped: { is: 'ended' }, lapsed: { is: 'ended' } },
  clocks: { work: { spec: () => ({ ...limit, id: 'work', titleZh: '办理', titleEn: 'Work', kind: 'promise', unit: 'workday', length: 10, pausableBy: [] }), sorts: true } },
  tasks: ['opinion'],
  transitions: [
    { from: null, on: 'startTeam', to: 'working', by: [role('inspector'), system], clock: { start: ['work'] }, source: 'own' },
    { from: ['working', 'visited'], on: 'takeSeats', to: 'same', by: [head], source: 'own' },
    { from: 'working', on: 'replaceOfficer', to: 'same', by: [head], source: 'own' },
    { from: 'working', on: 'visit', to: 'visited', by: [seat('officer')], pair: 'officer', demands: ['recording'], clock: { restart: ['work'] }, source: '行政处罚法 §42' },
    { from: 'working', on: 'lapse', to: 'lapsed', by: [system], when: { after: { seconds: 120 } }, clock: { cancel: 'all' }, source: 'own' },
    { from: 'visited', on: 'askOpinion', to: 'same', by: [seat('officer')], tasks: { open: 'opinion' }, source: 'own' },
    { from: 'visited', on: 'giveOpinion', to: 'same', by: [unitOf('helper')], tasks: { answer: 'opinion' }, source: 'own' },
    { from: 'visited', on: 'splitUp', to: 'waiting', by: [seat('officer')], notHolding: ['panel'], opens: [pieces], source: 'own' },
    { from: 'waiting', on: 'splitAnew', to: 'same', by: [seat('officer')], opens: [pieces], tells: [calledOff], source: 'own' },
    { from: 'waiting', on: 'pieceDone', to: 'visited', by: [system], when: { sub: 'toyPiece', in: ['done'] }, guard: (c) => (openSubs(c, 'toyPiece').length === 0 ? null : refuse.openParts({ list: openSubs(c).map(({ topic }) => topic) })), source: 'own' },
    { from: 'waiting', on: 'onePieceDone', to: 'same', by: [system], when: { sub: 'toyPiece', in: ['done'] }, guard: (c) => (openSubs(c, 'toyPiece').length > 0 ? null : refuse.openParts({ list: [] })), marks: ['internal'], source: 'own' },
    { from: 'visited', on: 'measure', to: 'visited', by: [seat('officer')], check: (_c, { size }: { size: number }) => (size < 10 ? null : refuse.tooLate({ day: 'small' })), sets: { result: 'small' }, source: 'own' },
    { from: 'visited', on: 'measure', to: 'done', by: [seat('officer')], check: (_c, { size }: { size: number }) => (size >= 10 ? null : refuse.tooEarly({ day: 'large' })), clock: { stop: ['work'] }, sets: { result: 'large' }, source: 'own' },
    { from: 'waiting', on: 'callOff', to: 'dropped', by: [head], clock: { cancel: 'all' }, tells: [calledOff], source: 'own' },
    {
      from: 'waiting', on: 'handOver', to: 'dropped', by: [head], clock: { cancel: 'all' },
      opens: [{ type: 'toyTeam', as: 'linked', on: 'startTeam', link: 'transferredTo', adopts: ['toyPiece'], seeds: (c) => [{ topic: 'toyTeam', title: '移交', facts: c.facts }] }], source: 'own',
    },
    { from: 'visited', on: 'runOut', to: 'lapsed', by: [system], when: { instant: (c) => c.facts.until }, clock: { cancel: 'all' }, source: 'own' },
    { from: 'visited', on: 'hearNews', to: 'same', by: [system], when: { message: 'news' }, source: 'own' },
    { from: 'visited', on: 'decide', to: 'done', by: [head], confirmedBy: { by: [seat('panel')], need: 'majority' }, clock: { stop: ['work'] }, emits: [], source: '行政处罚法 §57' },
    { from: 'visited', on: 'drop', to: 'dropped', by: [seat('officer')], confirmedBy: { by: [head, role('decisionMaker')], need: 'each' }, clock: { cancel: 'all' }, source: 'own' },
  ],
})

/** A case inside a team's case: done by an officer of the unit that helps. */
export const pieceLifecycle = lifecycleOf<PieceFacts>()({
  caseType: 'toyPiece', kind: 'sub',
  states: { open: { is: 'open', queue: 'toReview' }, done: { is: 'ended' } },
  clocks: {},
  transitions: [
    { from: null, on: 'begin', to: 'open', by: [system], source: 'own' },
    { from: 'open', on: 'callOff', to: 'done', by: [system], when: [{ message: 'calledOff' }, { after: { days: 400 } }], sets: { result: 'calledOff' }, source: 'own' },
    { from: 'open', on: 'finish', to: 'done', by: [unitOf('helper')], sets: { result: 'fine' }, source: 'own' },
  ],
})
