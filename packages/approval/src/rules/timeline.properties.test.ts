import { addHours, dayOf, instantOf, isBefore } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf, items } from '../../test/shipped-catalogue.ts'
import { deemsAcceptance } from './acceptance.ts'
import { timeline, type Timeline, type TimelineEvent } from './timeline.ts'

const calendar = nationalCalendar()
const PROCEDURES = ['hearing', 'expert_review', 'testing', 'awaiting_conclusion', 'site_inspection']
const TYPES = ['accepted', 'refused', 'correctionNotice', 'resubmitted', 'extended', 'pauseStart', 'pauseEnd', 'decided', 'withdrawn'] as const

const later = fc.record({ type: fc.constantFrom(...TYPES), hours: fc.integer({ min: 1, max: 240 }), procedure: fc.constantFrom(...PROCEDURES), length: fc.integer({ min: 1, max: 12 }) })

/** Events in order of time, allowed or not; the timeline has to cope with all of them. */
const cases = fc.record({
  item: fc.constantFrom(...items), start: fc.integer({ min: 0, max: 300 }), commitment: fc.boolean(), steps: fc.array(later, { maxLength: 6 }), wait: fc.integer({ min: 0, max: 2000 }),
}).map(({ item, start, commitment, steps, wait }) => {
  let at = addHours(instantOf('2026-01-05', '09:00'), start * 24)
  const events: TimelineEvent[] = [{ type: 'submitted', at, commitment }]
  for (const { type, hours, procedure, length } of steps) {
    at = addHours(at, hours)
    events.push(eventOf(type, at, procedure, length))
  }
  return { item, events, asOf: addHours(at, wait) }
})

function eventOf(type: (typeof TYPES)[number], at: string, procedure: string, length: number): TimelineEvent {
  if (type === 'correctionNotice') return { type, at, items: ['mat.a'] }
  if (type === 'extended') return { type, at, length }
  return type === 'pauseStart' || type === 'pauseEnd' ? { type, at, procedure } : { type, at }
}

const runs = { numRuns: 500 }
const ok = (answer: ReturnType<typeof timeline>): answer is Timeline => !('error' in answer)

describe('R3–R5 for any item and any line of events', () => {
  it('never breaks: a refused event is named with its place and the state before it', () => {
    fc.assert(fc.property(cases, ({ item, events, asOf }) => {
      const answer = timeline(item, events, asOf, calendar)
      if (ok(answer)) return
      expect(answer.eventIndex).toBeGreaterThan(0)
      const before = timeline(item, events.slice(0, answer.eventIndex), events[answer.eventIndex]?.at ?? asOf, calendar)
      expect(before).toMatchObject({ state: answer.state })
    }), runs)
  })

  it('a card once given is never taken back by time', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 1, max: 2000 }), ({ item, events, asOf }, hours) => {
      const before = timeline(item, events, asOf, calendar)
      const after = timeline(item, events, addHours(asOf, hours), calendar)
      if (ok(before) && ok(after)) for (const card of before.cards) expect(after.cards).toContain(card)
    }), runs)
  })

  it('silence accepts licences from the day of receipt, others never (行政许可法 §32)', () => {
    fc.assert(fc.property(fc.constantFrom(...items), fc.integer({ min: 0, max: 300 }), (item, start) => {
      const at = addHours(instantOf('2026-01-05', '09:00'), start * 24)
      const answer = timeline(item, [{ type: 'submitted', at }], addHours(at, 24 * 40), calendar)
      expect(answer).toMatchObject(deemsAcceptance(item) ? { state: 'deemedAccepted', acceptedOn: dayOf(at) } : { state: 'submitted', acceptedOn: null })
      expect((answer as Timeline).cards).toContain('acceptance:red')
    }), runs)
  })

  it('a special procedure never brings a date forward, and the statutory date moves only later', () => {
    const licence = itemOf('sewage-discharge-licence')
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 600 }), (start, from, length) => {
      const at = addHours(instantOf('2026-01-05', '09:00'), start * 24)
      const accepted: TimelineEvent[] = [{ type: 'submitted', at }, { type: 'accepted', at: addHours(at, 1) }]
      const pausedAt = addHours(at, 1 + from)
      const paused: TimelineEvent[] = [...accepted, { type: 'pauseStart', at: pausedAt, procedure: 'testing' }, { type: 'pauseEnd', at: addHours(pausedAt, length), procedure: 'testing' }]
      const asOf = addHours(pausedAt, length)
      const plain = timeline(licence, accepted, asOf, calendar)
      const moved = timeline(licence, paused, asOf, calendar)
      if (!ok(plain) || !ok(moved)) return
      expect((moved.statutoryDue ?? '') >= (plain.statutoryDue ?? '')).toBe(true)
      expect((moved.promisedDue ?? '') >= (plain.promisedDue ?? '')).toBe(true)
    }), runs)
  })

  it('what happens after asOf is not known yet', () => {
    fc.assert(fc.property(cases, ({ item, events }) => {
      const asOf = events[0]?.at ?? ''
      const known = events.filter(({ at }) => !isBefore(asOf, at))
      expect(timeline(item, events, asOf, calendar)).toEqual(timeline(item, known, asOf, calendar))
    }), runs)
  })
})
