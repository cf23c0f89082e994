import { describe, expect, it } from 'vitest'
import { formatterOf, grouped } from './format.ts'

const zh = formatterOf('zh', '2026-11-24')
const en = formatterOf('en', '2026-11-24')

describe('dates with their weekday, in Asia/Shanghai', () => {
  it.each([
    ['2026-11-26', '11月26日（周四）', 'Thu 26 November'],
    ['2027-01-12', '2027年1月12日（周二）', 'Tue 12 January 2027'],
  ])('%s', (day, chinese, english) => {
    expect(zh.day(day)).toBe(chinese)
    expect(en.day(day)).toBe(english)
  })
  it('without a business day every date shows its year', () => expect(formatterOf('zh').day('2026-11-26')).toBe('2026年11月26日（周四）'))
  it('an instant late in the evening of London is the next day in Yinchuan', () => {
    expect(zh.dayOf('2026-11-23T23:30:00Z')).toBe('2026-11-24')
    expect(zh.instant('2026-11-24T06:36:00Z')).toBe('11月24日（周二）14:36')
    expect(zh.time('2026-11-23T16:05:00Z')).toBe('00:05')
  })
  it('columns of the desk are short', () =>
    expect([zh.dayShort('2026-11-26'), zh.instantShort('2026-11-23T16:20:00+08:00')]).toEqual(['11-26 周四', '11-23 16:20']))
})

describe('it writes as the browser would, without waking it', () => {
  const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)
  const days = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  it.each([['zh', 'zh-CN-u-ca-gregory'], ['en', 'en-GB']] as const)('days in %s', (language, locale) => {
    const made = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options })
    const [plain, withYear, weekday, short] = [made({ day: 'numeric', month: 'long' }), made({ day: 'numeric', month: 'long', year: 'numeric' }), made({ weekday: 'short' }), made({ day: 'numeric', month: 'short' })]
    const format = formatterOf(language, '2026-11-24')
    for (const day of days) {
      expect(format.dayPlain(day)).toBe((day.startsWith('2026') ? plain : withYear).format(noon(day)))
      expect(format.weekday(day)).toBe(weekday.format(noon(day)))
      if (language === 'en') expect(format.dayShort(day)).toBe(`${short.format(noon(day))} ${weekday.format(noon(day))}`)
    }
  })
  it.each([0, 7, 999, 1000, 1339, 1_234_567, 0.5, 1234.5678, -1234, 1e6])('the number %d', (value) => {
    expect(zh.number(value)).toBe(new Intl.NumberFormat('zh-CN').format(value))
    const fen = Math.round(value * 100)
    expect(zh.amount(fen)).toBe(`¥${new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fen / 100)}`)
  })
  it.each(['', '2026-13-01', 'tomorrow'])('%j is no day and no instant', (text) => {
    for (const write of [zh.day, zh.dayPlain, zh.dayShort, zh.weekday, zh.instant, zh.instantShort, zh.time, zh.dayOf]) expect(() => write(text)).toThrow(RangeError)
  })
})

describe('amounts and numbers', () => {
  it.each([
    [120_000, '¥1,200.00'],
    [1, '¥0.01'],
    [0, '¥0.00'],
  ])('%i fen is %s', (fen, written) => expect(zh.amount(fen)).toBe(written))
  it('a bounded count says that it is one', () => expect(zh.count(1000, true)).toBe('1,000+'))
  it('sizes in the unit a person knows', () =>
    expect([zh.bytes(10), zh.bytes(640_000), zh.bytes(1_887_436)]).toEqual(['1 KB', '625 KB', '1.8 MB']))
  it('ids in groups of four', () => expect(grouped('91640104MA7HK3W2X9')).toBe('9164 0104 MA7H K3W2 X9'))
})
