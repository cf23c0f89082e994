import type { ClockView } from '@onewindow/casework/definition/views'
import { describe, expect, it } from 'vitest'
import { daysOfClocks, daysOfRow } from './status-sentence.ts'

const clock = (over: Partial<ClockView>): ClockView =>
  ({
    kind: 'acceptance',
    part: '',
    purpose: 'limit',
    for: 'authority',
    level: 'green',
    dueOn: '2026-12-03',
    sorts: false,
    ...over,
  }) as ClockView
const promise = clock({ kind: 'promise', purpose: 'promise', dueOn: '2026-12-01', sorts: true })
const decision = clock({ kind: 'decision', dueOn: '2026-12-08', sorts: true })

describe('the days a status sentence names', () => {
  it.each([
    ['before acceptance: the day of the answer', [clock({})], { promisedOn: null, statutoryOn: null, dueOn: '2026-12-03' }],
    [
      'under review: promise and legal limit',
      [clock({ level: 'met' }), decision, promise],
      { promisedOn: '2026-12-01', statutoryOn: '2026-12-08', dueOn: null },
    ],
    ['without a promise: the legal limit', [decision], { promisedOn: null, statutoryOn: '2026-12-08', dueOn: null }],
    ['paused: none of them', [{ ...promise, level: 'paused' as const }], { promisedOn: null, statutoryOn: null, dueOn: null }],
    [
      'documents still owed: that day too',
      [promise, clock({ kind: 'deferred', for: 'party', dueOn: '2026-12-05' })],
      { promisedOn: '2026-12-01', statutoryOn: null, dueOn: '2026-12-05' },
    ],
  ])('%s', (_what, clocks, days) => expect(daysOfClocks(clocks)).toEqual(days))
  it('a row of a list tells the one clock it knows', () => {
    expect(daysOfRow({ clock: promise })).toEqual({ promisedOn: '2026-12-01', statutoryOn: null, dueOn: null })
    expect(daysOfRow({ clock: null })).toEqual({ promisedOn: null, statutoryOn: null, dueOn: null })
  })
})
