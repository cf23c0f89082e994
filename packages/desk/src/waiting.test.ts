import type { AnyCaseType } from '@onewindow/casework/case-type'
import { toyType } from '@onewindow/testing/toy/case-type'
import { describe, expect, it } from 'vitest'
import { waysOf } from './waiting.ts'

/** The toy type with one more row: the applicant answers within a clock of its own. */
const withAnswer = { ...toyType, lifecycle: { ...toyType.lifecycle, transitions: [...toyType.lifecycle.transitions, { from: 'waiting', on: 'answer', to: 'working', by: [{ kind: 'part', part: 'applicant' }], clock: { stop: ['work'] }, marks: ['primary'], source: 'own' }, { from: 'working', on: 'clarify', to: 'same', by: [{ kind: 'part', part: 'applicant' }], guard: () => null, marks: ['primary', 'onlyIfPossible'], source: 'own' }] } }

describe('what waits for a citizen is read from the table', () => {
  it('a draft to send, and every primary event of one’s own with the clock it stops', () => {
    expect(waysOf([withAnswer as unknown as AnyCaseType])).toEqual([
      { caseType: 'toy', state: 'draft', event: 'submit', clock: null, verb: 'continue', guarded: false }, { caseType: 'toy', state: 'waiting', event: 'answer', clock: 'work', verb: 'answer', guarded: false }, { caseType: 'toy', state: 'working', event: 'clarify', clock: null, verb: 'clarify', guarded: true },
    ])
  })
})
