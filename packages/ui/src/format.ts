import type { Language } from './dictionary.ts'

const ZONE = 'Asia/Shanghai'

/** How days, instants, amounts and numbers are written in one language. Days are text `2026-11-24`, instants ISO, amounts fen. */
export interface Formatter {
  /** 11月26日（周四） · Thu 26 November; with the year when it is not this one. */
  day(day: string): string
  /** 11月26日 · 26 November, without the weekday. */
  dayPlain(day: string): string
  /** 11-26 周四 · 26 Nov Thu: columns of the desk. */
  dayShort(day: string): string
  /** 周四 · Thu */
  weekday(day: string): string
  /** 11月24日（周二）14:36 · Tue 24 November, 14:36 */
  instant(at: string): string
  /** 11-24 14:36 */
  instantShort(at: string): string
  /** 14:36 */
  time(at: string): string
  /** The day of an instant in Shanghai: 2026-11-24. */
  dayOf(at: string): string
  /** ¥1,200.00 from 120000 fen. */
  amount(fen: number): string
  /** 1,339 */
  number(value: number): string
  /** 1.8 MB */
  bytes(size: number): string
  /** 1000+ for a bounded count. */
  count(value: number, atLeast?: boolean): string
}

/** Numbers and ids in groups of four for reading: 9164 0104 MA7H K3W2 X9. */
export function grouped(id: string): string {
  return id.replace(/(.{4})(?=.)/gu, '$1 ')
}

/**
 * Makes the formatter of a language. `today` is the business day; dates of its year are written without the year.
 * Throws RangeError on a text that is no day or instant.
 */
export function formatterOf(language: Language, today?: string): Formatter {
  const locale = language === 'zh' ? 'zh-CN-u-ca-gregory' : 'en-GB'
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options })
  const weekdays = make({ weekday: 'short' })
  const plain = make({ day: 'numeric', month: 'long' })
  const withYear = make({ day: 'numeric', month: 'long', year: 'numeric' })
  const clock = make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const shortMonth = make({ day: 'numeric', month: 'short' })
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })
  const yuan = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const numbers = new Intl.NumberFormat(locale)

  const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)
  const isThisYear = (day: string) => today !== undefined && day.slice(0, 4) === today.slice(0, 4)
  const dayPlain = (day: string) => (isThisYear(day) ? plain : withYear).format(noon(day))
  const weekday = (day: string) => weekdays.format(noon(day))
  const day = (value: string) => (language === 'zh' ? `${dayPlain(value)}（${weekday(value)}）` : `${weekday(value)} ${dayPlain(value)}`)
  const dayOf = (at: string) => isoDay.format(new Date(at))
  const time = (at: string) => clock.format(new Date(at))
  const dashed = (value: string) => (isThisYear(value) ? value.slice(5) : value)

  return {
    day,
    dayPlain,
    weekday,
    time,
    dayOf,
    dayShort: (value) => (language === 'zh' ? `${dashed(value)} ${weekday(value)}` : `${shortMonth.format(noon(value))} ${weekday(value)}`),
    instant: (at) => (language === 'zh' ? `${day(dayOf(at))}${time(at)}` : `${day(dayOf(at))}, ${time(at)}`),
    instantShort: (at) => `${dashed(dayOf(at))} ${time(at)}`,
    amount: (fen) => `¥${yuan.format(fen / 100)}`,
    number: (value) => numbers.format(value),
    bytes: (size) => (size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`),
    count: (value, atLeast = false) => `${numbers.format(value)}${atLeast ? '+' : ''}`,
  }
}
