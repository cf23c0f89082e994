import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, compareInstants, epochMs, instantText } from './day.ts'
import { nationalCalendar } from './shipped.ts'
import type { ClockTiming } from './spec.ts'
import { clockStatus } from './status.ts'
import type { ClockFacts } from './status.ts'
import { pauseExceededAt, thresholds } from './thresholds.ts'

const calendar = nationalCalendar()
const at = (day: string, time = '10:00:00'): string => `${day}T${time}+08:00`
const timersOf = (spec: ClockTiming, startAt: string, pauses: ClockFacts['pauses'] = []) =>
  thresholds({ spec, startAt, pauses }, calendar).map(({ id, at: when }) => `${id} ${when.slice(0, 16)}`)

describe('timers of a clock', () => {
  it('20 working days: yellow with four left, the due day, the end', () => {
    expect(timersOf({ unit: 'workday', length: 20 }, at('2026-09-14'))).toEqual([
      'yellow 2026-10-12T00:00', 'dueDay 2026-10-16T00:00', 'due 2026-10-17T00:00',
    ])
  })

  it('补正: reminders at half the time and 7, 3, 1 days before', () => {
    const reminders = [{ percent: 50 }, { daysBefore: 7 }, { daysBefore: 3 }, { daysBefore: 1 }]
    expect(timersOf({ unit: 'calendarDay', length: 30, for: 'party', reminders }, at('2026-11-02'))).toEqual([
      'reminder:50% 2026-11-17T00:00', 'reminder:7d 2026-11-25T00:00', 'yellow 2026-11-27T00:00', 'reminder:3d 2026-11-29T00:00',
      'reminder:1d 2026-12-01T00:00', 'dueDay 2026-12-02T00:00', 'due 2026-12-03T00:00',
    ])
  })

  it('working days of a reminder are working days, and one before the start is left out', () => {
    const reminders = [{ daysBefore: 2 }, { daysBefore: 9 }]
    expect(timersOf({ unit: 'workday', length: 5, reminders }, at('2026-09-28'))[0]).toBe('reminder:2d 2026-10-08T00:00')
    expect(timersOf({ unit: 'workday', length: 5, reminders }, at('2026-09-28'))).toHaveLength(4)
  })

  it('a reminder named twice is one timer', () => {
    const reminders = [{ daysBefore: 7 }, { percent: 50 }, { daysBefore: 7 }, { percent: 50 }]
    expect(timersOf({ unit: 'calendarDay', length: 30, reminders }, at('2026-11-02')).filter((timer) => timer.startsWith('reminder'))).toEqual(['reminder:50% 2026-11-17T00:00', 'reminder:7d 2026-11-25T00:00'])
  })

  it('即办: yellow at once', () => {
    expect(timersOf({ unit: 'workday', length: 0 }, at('2026-11-24'))).toEqual([
      'yellow 2026-11-24T10:00', 'dueDay 2026-11-24T10:00', 'due 2026-11-25T00:00',
    ])
  })

  it('hour clocks: yellow with a fifth left, open hours for workHour', () => {
    expect(timersOf({ unit: 'hour', length: 24 }, at('2026-09-30'))).toEqual([
      'dueDay 2026-10-01T00:00', 'yellow 2026-10-01T05:12', 'due 2026-10-01T10:00',
    ])
    expect(timersOf({ unit: 'workHour', length: 5 }, at('2026-11-24'))[1]).toBe('yellow 2026-11-24T16:00')
  })

  it('a month clock reminds in days of the calendar', () => {
    expect(timersOf({ unit: 'month', length: 6, reminders: [{ percent: 50 }, { daysBefore: 30 }] }, at('2026-04-01'))).toEqual([
      'reminder:50% 2026-07-02T00:00', 'reminder:30d 2026-09-08T00:00', 'yellow 2026-10-03T00:00',
      'dueDay 2026-10-08T00:00', 'due 2026-10-09T00:00',
    ])
  })

  it('a clock counted back is yellow shortly before its last lawful day', () => {
    const notice: ClockTiming = { unit: 'workday', length: 7, direction: 'before', clearDays: true, reminders: [{ daysBefore: 3 }] }
    expect(timersOf(notice, at('2026-10-15'))).toEqual([
      'reminder:3d 2026-09-23T00:00', 'yellow 2026-09-24T00:00', 'dueDay 2026-09-29T00:00', 'due 2026-09-30T00:00',
    ])
  })

  it('what would fall into a pause happens when it ends; an open pause has no timers', () => {
    const pause = { from: at('2026-11-10'), to: at('2026-11-20', '16:00:00') }
    expect(timersOf({ unit: 'calendarDay', length: 8 }, at('2026-11-02'), [pause])).toContain('yellow 2026-11-20T16:00')
    expect(timersOf({ unit: 'workday', length: 20 }, at('2026-11-02'), [{ from: pause.from, to: null }])).toEqual([])
  })

  it('at each timer the clock stands as the timer says, and a second earlier it did not', () => {
    const origin = epochMs('2025-01-01T00:00:00')
    const unit = fc.constantFrom<ClockTiming['unit']>('workday', 'calendarDay', 'month', 'hour', 'minute', 'workHour')
    fc.assert(fc.property(unit, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 14_000 }), (kind, length, start) => {
      const facts: ClockFacts = { spec: { unit: kind, length }, startAt: instantText(origin + start * 3_600_000) }
      const level = (asOf: string) => clockStatus(facts, calendar, { asOf }).level
      const timers = thresholds(facts, calendar)
      const [yellow, due] = [timers.find(({ kind: k }) => k === 'yellow')!, timers.find(({ kind: k }) => k === 'due')!]
      expect(level(due.at)).toBe('red')
      if (compareInstants(yellow.at, due.at) < 0) expect(level(yellow.at)).toBe('yellow')
      if (compareInstants(yellow.at, facts.startAt) > 0) expect(level(addSeconds(yellow.at, -1))).toBe('green')
      if (compareInstants(due.at, facts.startAt) > 0) expect(level(addSeconds(due.at, -1))).not.toBe('red')
      expect([...timers].sort((a, b) => compareInstants(a.at, b.at))).toEqual(timers)
    }), { numRuns: 1000 })
  })
})

describe('a declared pause', () => {
  const workdays: ClockTiming = { unit: 'workday', length: 20 }
  it('is exceeded when its length in the unit of the clock is used up', () => {
    expect(pauseExceededAt({ from: at('2026-11-10'), declaredLength: 10 }, workdays, calendar)).toBe(at('2026-11-25', '00:00:00'))
    const months: ClockTiming = { unit: 'month', length: 2 }
    expect(pauseExceededAt({ from: at('2026-11-10'), declaredLength: 10 }, months, calendar)).toBe(at('2026-11-21', '00:00:00'))
    expect(pauseExceededAt({ from: at('2026-11-10'), declaredLength: null }, workdays, calendar)).toBeNull()
  })
})
