import { describe, expect, it } from 'vitest'
import { due, dueDate } from './due.ts'
import { nationalCalendar } from './shipped.ts'
import type { ClockTiming, ExtensionStep, PauseSpan } from './spec.ts'

const calendar = nationalCalendar()
const at = (day: string, time = '10:00:00'): string => `${day}T${time}+08:00`
const dateOf = (spec: ClockTiming, start: string, pauses: PauseSpan[] = [], extensions: ExtensionStep[] = []) => {
  const answer = due(spec, start, pauses, extensions, calendar)
  return 'error' in answer ? answer.error : answer.dueDate
}
const pause = (from: string, to: string | null): PauseSpan => ({ from: at(from, '09:00:00'), to: to && at(to, '16:00:00') })

describe('行政许可法 §82: limits of the authority are working days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14', 'Saturday worked before 春节'], ['2026-02-13', 2, '2026-02-24', 'after 春节'],
    ['2026-08-31', 45, '2026-11-06', 'over 中秋 and 国庆'], ['2026-11-02', 5, '2026-11-09', 'one weekend'],
    ['2026-11-28', 1, '2026-11-30', 'received on a Saturday'],
  ])('received %s, %i working days, last day %s (%s)', (start, length, expected) => {
    expect(dateOf({ unit: 'workday', length }, at(start))).toBe(expected)
  })

  it('即办: on the day itself, or the next working day', () => {
    expect(dateOf({ unit: 'workday', length: 0 }, at('2026-11-24'))).toBe('2026-11-24')
    expect(dateOf({ unit: 'workday', length: 0 }, at('2026-02-16'))).toBe('2026-02-24')
    expect(dateOf({ unit: 'workday', length: 0 }, at('2026-11-24'), [{ from: at('2026-11-24'), to: at('2026-11-26') }])).toBe('2026-11-26')
  })
})

describe('民法典 §203, 行政强制法 §25: the last day on a rest day', () => {
  it.each([
    [{ unit: 'calendarDay', length: 30 }, '2026-01-24', '2026-02-24', 'a limit moves'],
    [{ unit: 'calendarDay', length: 30, kind: 'measure' }, '2026-01-24', '2026-02-23', 'a seizure ends on the day'],
    [{ unit: 'calendarDay', length: 30, roll: 'none' }, '2026-01-24', '2026-02-23', 'as the text says'],
    [{ unit: 'calendarDay', length: 90, direction: 'before' }, '2026-12-31', '2026-10-02', 'counted back, nothing moves'],
    [{ unit: 'calendarDay', length: 90, direction: 'before', roll: 'backward' }, '2026-12-31', '2026-09-30', 'back where the text says so'],
    [{ unit: 'month', length: 1, direction: 'before', clearDays: true }, '2026-12-31', '2026-11-29', 'a month back with a clear day'],
  ] as [ClockTiming, string, string, string][])('%j from %s ends on %s: %s', (spec, start, expected, _why) => {
    expect(dateOf(spec, at(start))).toBe(expected)
  })
})

describe('行政许可法 §45: time of special procedures is not counted', () => {
  const twenty: ClockTiming = { unit: 'workday', length: 20 }

  it('the day a pause begins is not counted, the day it ends is', () => {
    expect(dateOf(twenty, at('2026-02-02'), [pause('2026-02-05', '2026-02-26')])).toBe('2026-03-20')
  })

  it('a pause opened and closed the same day changes nothing', () => {
    expect(dateOf(twenty, at('2026-11-02'), [pause('2026-11-10', '2026-11-10')])).toBe(dateOf(twenty, at('2026-11-02')))
  })

  it('a clock counted back from an event knows no pause and no extension', () => {
    const spec: ClockTiming = { unit: 'workday', length: 7, direction: 'before', clearDays: true }
    expect(dateOf(spec, at('2026-10-15'), [pause('2026-09-01', null)], [{ at: at('2026-09-02'), length: 5 }])).toBe('2026-09-29')
  })

  it('an open pause leaves no date', () => {
    const open = [pause('2026-11-10', null)]
    expect(due(twenty, at('2026-11-02'), open, [], calendar)).toEqual({ state: 'paused', dueDate: null, dueAt: null })
  })

  it('a pause that began in the rolled tail does not take the date away', () => {
    const spec: ClockTiming = { unit: 'calendarDay', length: 10 }
    expect(dateOf(spec, at('2026-01-28'), [pause('2026-02-08', null)])).toBe('2026-02-09')
  })

  it('month clocks are moved by as many unpaused days as were paused', () => {
    expect(dateOf({ unit: 'month', length: 2 }, at('2026-08-15'), [pause('2026-09-01', '2026-09-11')])).toBe('2026-10-26')
    expect(dateOf({ unit: 'month', length: 2 }, at('2026-08-15'), [pause('2026-09-01', null)])).toBeNull()
  })
})

describe('refusals, in the order they are looked for', () => {
  const five: ClockTiming = { unit: 'workday', length: 5 }
  it.each([
    ['pauseBeforeStart', [pause('2026-11-01', '2026-11-03')], []],
    ['pauseNegative', [pause('2026-11-05', '2026-11-04')], []],
    ['pauseBeforeStart', [pause('2026-11-01', '2026-10-01')], []],
    ['pauseAfterDue', [pause('2026-11-10', '2026-11-12')], []],
    ['extensionUnit', [], [{ at: at('2026-11-03'), length: 5, unit: 'calendarDay' }, { at: at('2026-11-03'), length: 5 }]],
    ['extensionTooMany', [], [{ at: at('2026-11-12'), length: 5 }, { at: at('2026-11-12'), length: 5 }]],
    ['extensionAfterDue', [], [{ at: at('2026-11-10'), length: 5 }]],
  ] satisfies [string, PauseSpan[], ExtensionStep[]][])('%s', (error, pauses, extensions) => {
    expect(dateOf(five, at('2026-11-02'), pauses, extensions)).toBe(error)
    expect(dueDate(five, at('2026-11-02'), pauses, extensions, calendar)).toEqual({ error })
  })

  it('a pause before an extension at the same instant', () => {
    const both = { pauses: [{ from: at('2026-11-10'), to: null }], extensions: [{ at: at('2026-11-10'), length: 5 }] }
    expect(dateOf(five, at('2026-11-02'), both.pauses, both.extensions)).toBe('pauseAfterDue')
  })

  it('a month clock is extended in calendar days', () => {
    const month: ClockTiming = { unit: 'month', length: 2 }
    expect(dateOf(month, at('2026-08-31'), [], [{ at: at('2026-10-20'), length: 30, unit: 'calendarDay' }])).toBe('2026-11-30')
    expect(dateOf(month, at('2026-08-31'), [], [{ at: at('2026-10-20'), length: 1 }])).toBe('extensionUnit')
  })

  it('a text that is no instant, unknown hours and a workHour clock counted back are bugs, not refusals', () => {
    expect(() => due(five, 'soon', [], [], calendar)).toThrow(RangeError)
    expect(() => due({ unit: 'workHour', length: 1, hours: 'night' }, at('2026-11-02'), [], [], calendar)).toThrow('night')
    expect(() => due({ unit: 'workHour', length: 1, direction: 'before' }, at('2026-11-02'), [], [], calendar)).toThrow('counted back')
  })
})

describe('民法典 §201, §203: hours and close of business', () => {
  it.each([
    [{ unit: 'hour', length: 24 }, '2026-09-30T17:20:00', '2026-10-01T17:20:00+08:00'],
    [{ unit: 'minute', length: 90 }, '2026-11-24T23:30:00.250', '2026-11-25T01:00:00.250+08:00'],
    [{ unit: 'hour', length: 48, direction: 'before' }, '2026-11-24T10:00:00', '2026-11-22T10:00:00+08:00'],
    [{ unit: 'workHour', length: 1 }, '2026-11-24T11:00:00', '2026-11-24T12:00:00+08:00'],
    [{ unit: 'workHour', length: 15 }, '2026-09-19T20:00:00', '2026-09-21T18:00:00+08:00'],
    [{ unit: 'workday', length: 5, endOfDay: 'close' }, '2026-11-24T10:00:00', '2026-12-01T18:00:00+08:00'],
  ] satisfies [ClockTiming, string, string][])('%j from %s is due at %s', (spec, start, expected) => {
    expect(dueDate(spec, start, [], [], calendar)).toMatchObject({ dueAt: expected })
  })
})

describe('暂未公布的年份', () => {
  it('a span that leaves the confirmed days is provisional', () => {
    const answer = (start: string, length: number) => dueDate({ unit: 'calendarDay', length, roll: 'none' }, at(start), [], [], calendar)
    expect(answer('2026-12-01', 30)).toMatchObject({ dueDate: '2026-12-31', provisional: false })
    expect(answer('2026-12-01', 31)).toMatchObject({ provisional: true })
    expect(answer('2023-12-31', 10)).toMatchObject({ provisional: true })
  })
})
