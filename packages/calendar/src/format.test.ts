import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDay, formatDayRange, formatDayWithWeekday, formatFen, formatInstant, formatMinutes, formatRelativeDay, weekdayName,
} from './format.ts'
import { labelIn } from './locales/holidays.ts'

const today = '2026-11-24'

describe('days as people read them', () => {
  it('with weekday, and with the year when it is not this one', () => {
    expect(formatDayWithWeekday('2026-11-26', 'zh', today)).toBe('11月26日（周四）')
    expect(formatDayWithWeekday('2026-11-26', 'en', today)).toBe('Thu 26 Nov')
    expect(formatDayWithWeekday('2027-01-05', 'zh', today)).toBe('2027年1月5日（周二）')
    expect(formatDay('2027-01-05', 'en', today)).toBe('5 Jan 2027')
    expect(formatDay('2026-11-26', 'zh')).toBe('2026年11月26日')
    expect(weekdayName('2026-11-29', 'en')).toBe('Sun')
  })

  it.each([
    ['2026-02-05', '2026-02-25', '2月5日至25日', '5–25 Feb'], ['2026-02-28', '2026-03-02', '2月28日至3月2日', '28 Feb–2 Mar'],
    ['2026-02-05', '2026-02-05', '2月5日', '5 Feb'], ['2026-12-30', '2027-01-02', '12月30日至2027年1月2日', '30 Dec–2 Jan 2027'],
    ['2027-01-30', '2027-02-02', '2027年1月30日至2月2日', '30 Jan–2 Feb 2027'],
  ])('%s to %s: %s, %s', (from, to, zh, en) => {
    expect(formatDayRange(from, to, 'zh', today)).toBe(zh)
    expect(formatDayRange(from, to, 'en', today)).toBe(en)
  })

  it('instants are read in Asia/Shanghai, wherever they come from', () => {
    expect(formatInstant('2026-11-24T16:30:00Z', 'zh', today)).toBe('11月25日（周三）00:30')
    expect(formatInstant('2026-11-24T14:36:00+08:00', 'en', today)).toBe('Tue 24 Nov, 14:36')
  })

  it.each([
    ['2026-11-24', '今天', 'today'], ['2026-11-25', '明天', 'tomorrow'], ['2026-11-23', '昨天', 'yesterday'],
    ['2026-11-27', '3天后', 'in 3 days'], ['2026-11-22', '2天前', '2 days ago'],
  ])('%s is %s, %s', (date, zh, en) => {
    expect(formatRelativeDay(date, today, 'zh')).toBe(zh)
    expect(formatRelativeDay(date, today, 'en')).toBe(en)
  })

  it('minutes as hours and minutes', () => {
    expect([0, 45, 60, 90].map((minutes) => formatMinutes(minutes, 'zh'))).toEqual(['0分钟', '45分钟', '1小时', '1小时30分'])
    expect([0, 45, 60, 90].map((minutes) => formatMinutes(minutes, 'en'))).toEqual(['0 min', '45 min', '1 h', '1 h 30 min'])
  })

  it('names of holidays in English, entered labels as they are', () => {
    expect(labelIn('en', '国庆节、中秋节')).toBe('National Day and Mid-Autumn Festival')
    expect(labelIn('en', '古尔邦节')).toBe('古尔邦节')
    expect(labelIn('zh', '春节')).toBe('春节')
  })
})

describe('amounts in fen', () => {
  it.each([
    [120_000, '¥1,200.00'], [0, '¥0.00'], [5, '¥0.05'], [99, '¥0.99'], [123_456_789, '¥1,234,567.89'], [-1050, '-¥10.50'],
  ])('%i is %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text)
  })

  it('nothing is lost: the digits of the text are the fen', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (fen) => {
      expect(Number(formatFen(fen).replace(/[¥,.]/g, ''))).toBe(fen === 0 ? 0 : fen)
    }))
  })

  it('half a fen is a bug', () => {
    expect(() => formatFen(0.5)).toThrow(RangeError)
  })
})
