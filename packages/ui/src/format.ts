import type { Language } from './dictionary.ts'
import { en, zh } from './locales/dates.ts'

/** Asia/Shanghai has kept one offset since 1991. */
const OFFSET_MS = 8 * 3_600_000
const WORDS = { zh, en }

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

/** An instant as a clock in Shanghai shows it: `2026-11-24T14:36:00.000Z`, whose Z means nothing. @throws RangeError */
const inShanghai = (at: string): string => new Date(Date.parse(at) + OFFSET_MS).toISOString()

const inThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** 1,339.5 with at most three decimals. */
function numberText(value: number): string {
  const [whole = '', rest] = String(Number(value.toFixed(3))).split('.')
  return `${inThousands(whole)}${rest === undefined ? '' : `.${rest}`}`
}

/**
 * Makes the formatter of a language. `today` is the business day; dates of its year are written without the year. It writes by itself: a
 * phone takes 120 ms to find the first of the browser's own formats, in the middle of the first page.
 * Throws RangeError on a text that is no day or instant.
 */
export function formatterOf(language: Language, today?: string): Formatter {
  const words = WORDS[language]
  const partsOf = (day: string) => {
    const date = new Date(`${day}T00:00:00Z`)
    if (Number.isNaN(date.getTime())) throw new RangeError(`Not a day: ${day}`)
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: words.weekdays[date.getUTCDay()] ?? '' }
  }
  const isThisYear = (day: string) => today !== undefined && day.slice(0, 4) === today.slice(0, 4)
  const dayPlain = (value: string) => {
    const { year, month, day } = partsOf(value)
    return isThisYear(value) ? words.plain(day, month) : words.plain(day, month, year)
  }
  const weekday = (day: string) => partsOf(day).weekday
  const day = (value: string) => (language === 'zh' ? `${dayPlain(value)}（${weekday(value)}）` : `${weekday(value)} ${dayPlain(value)}`)
  const dayOf = (at: string) => inShanghai(at).slice(0, 10)
  const time = (at: string) => inShanghai(at).slice(11, 16)
  const dashed = (value: string) => (isThisYear(value) ? value.slice(5) : value)
  const dayShort = (value: string) => {
    const parts = partsOf(value)
    return language === 'zh' ? `${dashed(value)} ${parts.weekday}` : `${words.short(parts.day, parts.month)} ${parts.weekday}`
  }

  return {
    day,
    dayPlain,
    weekday,
    time,
    dayOf,
    dayShort,
    instant: (at) => (language === 'zh' ? `${day(dayOf(at))}${time(at)}` : `${day(dayOf(at))}, ${time(at)}`),
    instantShort: (at) => `${dashed(dayOf(at))} ${time(at)}`,
    amount: (fen) => {
      const [yuan = '', rest = ''] = (fen / 100).toFixed(2).split('.')
      return `¥${inThousands(yuan)}.${rest}`
    },
    number: numberText,
    bytes: (size) => (size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`),
    count: (value, atLeast = false) => `${numberText(value)}${atLeast ? '+' : ''}`,
  }
}
