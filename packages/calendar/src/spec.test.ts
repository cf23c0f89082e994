import { describe, expect, it } from 'vitest'
import { dueCases } from '../test/clock-vectors.ts'
import { due } from './due.ts'
import { nationalCalendar } from './shipped.ts'
import { clockResult, clockSpec, clockTiming, extension, pause } from './spec.ts'
import { timingOf } from './timing.ts'

const sound = { id: 'decision', titleZh: '决定期限', titleEn: 'Decision', unit: 'workday', length: 20, basis: '行政许可法 第四十二条' }

describe('the shape of a clock', () => {
  it('fills the defaults', () => {
    expect(clockSpec.parse(sound)).toMatchObject({
      kind: 'limit', for: 'authority', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight',
      hours: 'default', maxExtensions: 1, pausableBy: [], reminders: [], unitExplicitInLaw: true,
    })
  })

  it('the schema and the inner form have the same defaults', () => {
    const parsed = clockTiming.parse({ unit: 'workday', length: 20 })
    expect(timingOf(parsed)).toEqual(timingOf({ unit: 'workday', length: 20 }))
    expect(timingOf({ unit: 'calendarDay', length: 30, kind: 'measure' }).roll).toBe('none')
    expect(timingOf({ unit: 'calendarDay', length: 30, direction: 'before' }).roll).toBe('none')
    expect(timingOf({ unit: 'calendarDay', length: 30 }).roll).toBe('forward')
  })

  it.each([
    ['a negative length', { ...sound, length: -1 }], ['half a day', { ...sound, length: 0.5 }], 
    ['an unknown unit', { ...sound, unit: 'week' }],
    ['an unknown field', { ...sound, lenght: 5 }], ['a reminder of 100 %', { ...sound, reminders: [{ percent: 100 }] }],
  ])('refuses %s', (_, spec) => {
    expect(clockSpec.safeParse(spec).success).toBe(false)
  })

  it('a pause and an extension carry reason and basis, and real instants', () => {
    const one = { id: '1', from: '2026-11-10T09:00:00+08:00', to: null, reason: 'testing', basis: '行政许可法 第四十五条', declaredLength: 10 }
    expect(pause.safeParse(one).success).toBe(true)
    expect(pause.safeParse({ ...one, from: '2026-11-31T09:00:00+08:00' }).success).toBe(false)
    expect(extension.safeParse({ at: one.from, length: 10, approver: '局长', reason: '案情复杂' }).success).toBe(true)
  })

  it('every answer of the vectors has the shape of a result', () => {
    const calendar = nationalCalendar()
    for (const { input: { spec, startAt, pauses = [], extensions = [] } } of dueCases) {
      expect(clockResult.safeParse(due(spec, startAt, pauses, extensions, calendar)).success).toBe(true)
    }
  })
})
