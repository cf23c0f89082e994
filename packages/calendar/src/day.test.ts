import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, addMonths, addYears, compareInstants, dayNumber, dayOf, dayText, daysBetween, epochMs, instantOf, instantText, instantTextMs,
  inShanghai, isInstant, isPlainDate, momentAt, weekday,
} from './day.ts'

const millisecond = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 11, 31) })
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

describe('days of Asia/Shanghai', () => {
  it('the local day of an instant is the one a wall clock in Shanghai shows', () => {
    fc.assert(fc.property(millisecond, (ms) => {
      const text = instantText(ms)
      expect(`${text.slice(0, 10)} ${text.slice(11, 19)}`).toBe(shanghai.format(ms))
      expect(dayOf(text)).toBe(text.slice(0, 10))
      expect(epochMs(text)).toBe(ms)
    }))
  })

  it('every day of 400 years has a number, a successor and a weekday', () => {
    const wrong: string[] = []
    for (let number = dayNumber('1900-01-01'); number <= dayNumber('2300-01-01'); number += 1) {
      const date = dayText(number)
      const machine = new Date(number * 86_400_000)
      const same = machine.toISOString().slice(0, 10) === date && weekday(date) === (machine.getUTCDay() || 7)
      if (!same || dayNumber(date) !== number) wrong.push(date)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['2026-11-24T16:00:00Z', '2026-11-25'], ['2026-11-24T15:59:59Z', '2026-11-24'], ['2026-11-24T23:30:00', '2026-11-24'],
    ['2026-11-24T00:00:00+08:00', '2026-11-24'], ['2026-11-24T10:00:00-05:00', '2026-11-24'], ['2026-11-24T20:00:00-05:00', '2026-11-25'],
  ])('%s lies on %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day)
    expect(momentAt(instant)).toEqual({ at: inShanghai(instant), today: day })
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261124', '2026-11-24T00:00', ''])('%s is not a day', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(RangeError)
  })

  it.each(['2026-11-24T24:00:00', '2026-11-24 10:00', '2026-02-30T10:00:00Z', '2026-11-24T10:60:00Z'])('%s is not an instant', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(() => epochMs(text)).toThrow(RangeError)
  })

  it('writes milliseconds only where there are some, and always where text order must be time order', () => {
    expect(inShanghai('2026-11-24T10:00:00.250Z')).toBe('2026-11-24T18:00:00.250+08:00')
    expect(inShanghai('2026-11-24T10:00:00.000Z')).toBe('2026-11-24T18:00:00+08:00')
    expect(instantTextMs(epochMs('2026-11-24T10:00:00Z'))).toBe('2026-11-24T18:00:00.000+08:00')
  })

  it('24:00 is the beginning of the next day', () => {
    expect(instantOf('2026-12-31', '24:00')).toBe('2027-01-01T00:00:00+08:00')
    expect(instantOf('2026-11-24', '08:30')).toBe('2026-11-24T08:30:00+08:00')
  })

  it('two instants compare as points in time, whatever their offsets', () => {
    expect(compareInstants('2026-11-24T16:00:00Z', '2026-11-25T00:00:00+08:00')).toBe(0)
    expect(compareInstants('2026-11-24T16:00:00Z', '2026-11-24T17:00:00+08:00')).toBeGreaterThan(0)
  })
})

describe('民法典 §202: the corresponding day, or the last day of the month', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-01-31', 1, '2026-02-28'], ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'], ['2026-12-15', 1, '2027-01-15'], ['2026-05-15', 24, '2028-05-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('29 February has its anniversary on the 28th', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('adding days and taking them away comes back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -5000, max: 5000 }), (number, days) => {
      const date = dayText(number)
      expect(addDays(addDays(date, days), -days)).toBe(date)
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }))
  })
})
