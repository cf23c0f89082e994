import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, epochMs, instantText } from './day.ts'
import { nationalCalendar } from './shipped.ts'
import type { ClockTiming } from './spec.ts'
import { clockStatus, totalDays, yellowAt } from './status.ts'
import type { ClockFacts } from './status.ts'

const calendar = nationalCalendar()
const at = (day: string, time = '10:00:00'): string => `${day}T${time}+08:00`
const of = (spec: ClockTiming, startAt: string): ClockFacts => ({ spec, startAt })
const twenty = of({ unit: 'workday', length: 20 }, at('2026-09-14'))
const statusAt = (facts: ClockFacts, asOf: string, endedAt?: string) => clockStatus(facts, calendar, { asOf, endedAt })

describe('yellow: a fifth of the length, at most five days', () => {
  it.each([[0, 0], [1, 0], [2, 1], [5, 1], [6, 2], [20, 4], [25, 5], [60, 5], [180, 5]])('%i days: yellow from %i on', (days, expected) => {
    expect(yellowAt(days)).toBe(expected)
  })

  it('a month counts as 30 days, a year as 365, extensions are added', () => {
    expect(totalDays({ unit: 'month', length: 2 }, 15)).toBe(75)
    expect(totalDays({ unit: 'year', length: 1 }, 0)).toBe(365)
    expect(totalDays({ unit: 'workday', length: 20 }, 10)).toBe(30)
  })
})

describe('how a clock stands', () => {
  it.each([
    ['2026-10-09', 'green', 6, 0], ['2026-10-10', 'green', 5, 0], ['2026-10-12', 'yellow', 4, 0],
    ['2026-10-15', 'yellow', 1, 0], ['2026-10-16', 'yellow', 0, 0], ['2026-10-20', 'red', 0, 2],
  ])('20 working days from 14 Sep 2026, on %s: %s', (day, level, remaining, overdueBy) => {
    const expected = { level, remaining, overdueBy, measure: 'workday', dueDate: '2026-10-16', provisional: false }
    expect(statusAt(twenty, at(day))).toMatchObject(expected)
  })

  it('the last second of the due day is in time, the next instant is not', () => {
    const dueAt = at('2026-10-17', '00:00:00')
    expect(statusAt(twenty, dueAt, addSeconds(dueAt, -1))).toEqual({ level: 'met', dueDate: '2026-10-16', dueAt })
    expect(statusAt(twenty, dueAt, dueAt)).toMatchObject({ level: 'missed' })
    expect(statusAt(twenty, addSeconds(dueAt, -1))).toMatchObject({ level: 'yellow' })
    expect(statusAt(twenty, dueAt)).toMatchObject({ level: 'red', overdueBy: 0 })
    expect(statusAt(twenty, at('2026-10-19', '00:00:00'))).toMatchObject({ level: 'red', overdueBy: 1 })
  })

  it('以内: the limit instant of an hour clock is in time, though an open one is red from then on', () => {
    const hours = of({ unit: 'hour', length: 24 }, at('2026-11-24'))
    expect(statusAt(hours, at('2026-11-25'), at('2026-11-25'))).toMatchObject({ level: 'met' })
    expect(statusAt(hours, at('2026-11-25'))).toMatchObject({ level: 'red', remaining: 0, overdueBy: 0, measure: 'minute' })
    expect(statusAt(hours, at('2026-11-26'), at('2026-11-25', '10:00:01'))).toMatchObject({ level: 'missed' })
  })

  it('what ends later than the moment asked for is not known yet', () => {
    expect(statusAt(twenty, at('2026-10-09'), at('2026-10-12'))).toMatchObject({ level: 'green', remaining: 6 })
    const paused = { ...twenty, pauses: [{ from: at('2026-09-21'), to: at('2026-10-09') }] }
    expect(statusAt(paused, at('2026-09-18'))).toMatchObject({ level: 'green', dueDate: '2026-10-16' })
    expect(statusAt(paused, at('2026-09-21'))).toMatchObject({ level: 'paused', dueDate: null, remaining: 15 })
    expect(statusAt(paused, at('2026-10-09'))).toMatchObject({ level: 'green', remaining: 14 })
  })

  it('an act that ends the clock while it is paused is in time', () => {
    const paused = { ...twenty, pauses: [{ from: at('2026-09-21'), to: null }] }
    expect(statusAt(paused, at('2026-12-01'), at('2026-11-30'))).toEqual({ level: 'met', dueDate: null, dueAt: null })
  })

  it('a clock counted back: working days still left before the last lawful day', () => {
    const notice = of({ unit: 'workday', length: 7, direction: 'before', clearDays: true }, at('2026-10-15'))
    expect(statusAt(notice, at('2026-09-22'))).toMatchObject({ level: 'green', dueDate: '2026-09-29', remaining: 4 })
    expect(statusAt(notice, at('2026-09-28'))).toMatchObject({ level: 'yellow', remaining: 1 })
    expect(statusAt(notice, at('2026-09-30', '00:00:00'))).toMatchObject({ level: 'red', overdueBy: 1 })
    const hours = of({ unit: 'hour', length: 10, direction: 'before' }, at('2026-10-15'))
    expect(statusAt(hours, at('2026-10-14', '23:00:00'))).toMatchObject({ level: 'yellow', remaining: 60 })
  })

  it('open until close of business, the due day is over at 18:00', () => {
    const close = of({ unit: 'workday', length: 5, endOfDay: 'close' }, at('2026-11-24'))
    expect(statusAt(close, at('2026-12-01', '17:59:59'))).toMatchObject({ level: 'yellow', remaining: 0 })
    expect(statusAt(close, at('2026-12-01', '18:00:00'))).toMatchObject({ level: 'red', overdueBy: 0 })
  })

  it('as time passes, what remains never grows and what is overdue never shrinks', () => {
    const origin = epochMs('2025-01-01T00:00:00')
    const unit = fc.constantFrom<ClockTiming['unit']>('workday', 'calendarDay', 'month', 'hour', 'workHour')
    const hours = fc.integer({ min: 0, max: 2000 })
    fc.assert(fc.property(unit, fc.integer({ min: 0, max: 30 }), hours, hours, hours, (kind, length, start, a, b) => {
      const facts = of({ unit: kind, length }, instantText(origin + start * 3_600_000))
      const after = (later: number) => statusAt(facts, instantText(origin + (start + later) * 3_600_000))
      const [first, second] = [after(Math.min(a, b)), after(Math.max(a, b))]
      if (!('measure' in first) || !('measure' in second)) return expect.fail()
      expect(second.remaining!).toBeLessThanOrEqual(first.remaining!)
      expect(second.overdueBy).toBeGreaterThanOrEqual(first.overdueBy)
      const order = ['green', 'yellow', 'red']
      expect(order.indexOf(second.level)).toBeGreaterThanOrEqual(order.indexOf(first.level))
    }), { numRuns: 500 })
  })
})
