import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { toyLifecycle } from './lifecycle.ts'
import { extendInput, noteInput, startDraftInput, testInput, toyFacts, type ToyFacts } from './schemas.ts'

const event = eventOf<ToyFacts>()

export const toyType = defineCaseType<ToyFacts>({
  name: 'toy', numberPrefix: 'TY', partyFacts: ['note'], facts: toyFacts, lifecycle: toyLifecycle as never,
  events: {
    startDraft: event({ input: startDraftInput, change: (c, { partyId, place, secret }) => ({ facts: { ...c.facts, place, ...(secret ? { secret } : {}) }, parts: [{ part: 'applicant', partyId, accountId: null, unitId: null, name: c.party }] }) }),
    note: event({ input: noteInput, change: (c, { note }) => ({ facts: { ...c.facts, note } }) }),
    extend: event({ input: extendInput, change: (_c, { days }) => ({ extend: { length: days, unit: 'workday', reason: 'toy' } }) }),
    test: event({ input: testInput, change: (_c, { kind }) => ({ pause: { reason: kind, basis: 'toy' } }) }),
  },
  documents: { 'toy.notice': (c) => ({ data: { title: c.title } }), 'toy.decision': (c) => ({ data: { title: c.title }, series: '玩' }) },
  load: () => Promise.resolve({}),
})
