import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import { refuse } from '@onewindow/casework/errors'
import type { ToyFacts } from './schemas.ts'

const limit = { for: 'authority' as const, direction: 'after' as const, clearDays: false, nonWorkingReceipt: 'asReceived' as const, endOfDay: 'midnight' as const, hours: 'default', maxExtensions: 1, reminders: [], basis: 'toy', unitExplicitInLaw: true }

/** A small case type that uses every mechanism of the row once: it proves that adding a type is one folder. */
export const toyLifecycle = lifecycleOf<ToyFacts>()({
  caseType: 'toy', kind: 'case',
  states: {
    draft: { is: 'draft' }, asked: { is: 'open', queue: 'toAccept' }, working: { is: 'open', queue: 'toReview' }, waiting: { is: 'open', queue: 'waiting' },
    deciding: { is: 'open', queue: 'toDecide' }, done: { is: 'ended' }, dropped: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { open: ['asked', 'working', 'waiting', 'deciding'] },
  clocks: {
    answer: { spec: () => ({ ...limit, id: 'answer', titleZh: '答复', titleEn: 'Answer', kind: 'limit', unit: 'workday', length: 5, pausableBy: [] }), card: 'red' },
    work: { spec: () => ({ ...limit, id: 'work', titleZh: '办理', titleEn: 'Work', kind: 'promise', unit: 'workday', length: 10, pausableBy: ['testing'] }), card: 'yellow', sorts: true },
  },
  tasks: ['opinion'],
  transitions: [
    { from: null, on: 'startDraft', to: 'draft', by: [part('applicant')], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'saveDraft', to: 'same', by: [part('applicant')], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'discardDraft', to: 'erased', by: [part('applicant')], marks: ['quiet', 'irreversible'], source: 'own' },
    { from: 'draft', on: 'expireDraft', to: 'erased', by: [system], when: { after: { days: 90 } }, marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'submit', to: 'asked', by: [part('applicant')], clock: { start: ['answer'] }, notifies: [role('acceptor')], marks: ['primary'], claims: (c) => (c.facts.place ? [{ kind: 'toyPlace', key: c.facts.place }] : []), source: 'own' },
    { from: 'asked', on: 'accept', to: 'working', by: [role('acceptor')], clock: { stop: ['answer'], start: ['work'] }, issues: ['toy.notice'], marks: ['primary', 'bulk'], source: 'own' },
    { from: 'asked', on: 'deem', to: 'working', by: [system], when: { reached: 'answer' }, clock: { cancel: ['answer'], start: ['work'] }, sets: { flags: ['deemed'] }, source: 'own' },
    { from: 'working', on: 'test', to: 'waiting', by: [role('reviewer')], confirmedBy: { by: [role('departmentHead')], need: 1 }, clock: { pause: ['work'] }, source: 'own' },
    { from: 'waiting', on: 'tested', to: 'working', by: [role('reviewer')], clock: { resume: ['work'] }, source: 'own' },
    { from: 'working', on: 'extend', to: 'same', by: [role('departmentHead')], demands: ['reason'], limit: { times: 1, per: 'case' }, clock: { extend: ['work'] }, source: 'own' },
    { from: 'working', on: 'sendForDecision', to: 'deciding', by: [role('reviewer')], guard: (c) => (c.facts.note ? null : refuse.openParts({ list: ['note'] })), marks: ['primary'], source: 'own' },
    { from: 'working', on: 'note', to: 'same', by: [role('reviewer')], source: 'own' },
    { from: 'deciding', on: 'grant', to: 'done', by: [role('decisionMaker')], notBy: ['accept', 'sendForDecision'], clock: { stop: ['work'] }, sets: { result: 'granted' }, issues: ['toy.decision'], notifies: [part('applicant')], releases: 'all', marks: ['primary', 'irreversible'], source: 'own' },
    { from: 'deciding', on: 'sendBack', to: 'stateLeft', by: [role('decisionMaker')], demands: ['reason'], source: 'own' },
    { from: '@open', on: 'withdraw', to: 'dropped', by: [part('applicant')], clock: { cancel: 'all' }, releases: 'all', marks: ['danger', 'irreversible'], source: 'own' },
    { from: ['done', 'dropped'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, source: 'own' },
  ],
})
