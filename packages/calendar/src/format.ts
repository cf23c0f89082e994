import { dayNumber, dayOf, inShanghai, partsOf, weekday } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import type { CalendarTexts } from './locales/zh.ts'

export type Language = 'zh' | 'en'

const texts: Record<Language, CalendarTexts> = { zh, en }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Words of the calendar room in a language. */
export const textsOf = (language: Language): CalendarTexts => texts[language]

/** 周四 · Thu. @throws RangeError */
export function weekdayName(date: PlainDate, language: Language): string {
  const key = `weekday.${weekday(date)}` as 'weekday.1'
  return texts[language][key]
}

/** 11月26日 · 26 Nov; with the year unless it is the year of `today`. @throws RangeError */
export function formatDay(date: PlainDate, language: Language, today?: PlainDate): string {
  const { year, month, day } = partsOf(date)
  const here = today !== undefined && partsOf(today).year === year
  if (language === 'zh') return `${here ? '' : `${year}年`}${month}月${day}日`
  return `${day} ${months[month - 1]}${here ? '' : ` ${year}`}`
}

/** 11月26日（周四） · Thu 26 Nov; with the year unless it is the year of `today`. @throws RangeError */
export function formatDayWithWeekday(date: PlainDate, language: Language, today?: PlainDate): string {
  const day = formatDay(date, language, today)
  const name = weekdayName(date, language)
  return language === 'zh' ? `${day}（${name}）` : `${name} ${day}`
}

/** 2月5日至25日 · 5–25 Feb; one day alone stands alone. @throws RangeError */
export function formatDayRange(from: PlainDate, to: PlainDate, language: Language, today?: PlainDate): string {
  if (from === to) return formatDay(from, language, today)
  const [first, last] = [partsOf(from), partsOf(to)]
  const sameMonth = first.year === last.year && first.month === last.month
  if (language === 'zh') {
    const end = sameMonth ? `${last.day}日` : formatDay(to, 'zh', first.year === last.year ? to : today)
    return `${formatDay(from, 'zh', today)}至${end}`
  }
  const start = sameMonth ? String(first.day) : formatDay(from, 'en', first.year === last.year ? from : today)
  return `${start}–${formatDay(to, 'en', today)}`
}

/** 14:36, in Asia/Shanghai. @throws RangeError */
export const formatTime = (instant: Instant): string => inShanghai(instant).slice(11, 16)

/** 11月24日（周二）14:36 · Tue 24 Nov, 14:36, in Asia/Shanghai. @throws RangeError */
export function formatInstant(instant: Instant, language: Language, today?: PlainDate): string {
  const day = formatDayWithWeekday(dayOf(instant), language, today)
  return language === 'zh' ? `${day}${formatTime(instant)}` : `${day}, ${formatTime(instant)}`
}

/** 今天 · 明天 · 3天后 · 2天前 / today · tomorrow · in 3 days · 2 days ago. @throws RangeError */
export function formatRelativeDay(date: PlainDate, today: PlainDate, language: Language): string {
  const days = dayNumber(date) - dayNumber(today)
  const words = texts[language]
  if (days === 0) return words['relative.today']
  if (days === 1) return words['relative.tomorrow']
  if (days === -1) return words['relative.yesterday']
  return days > 0 ? words['relative.inDays'](days) : words['relative.daysAgo'](-days)
}

/** ¥1,200.00 from 120000 fen (分). @throws RangeError if the amount is not a whole number of fen */
export function formatFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole number of fen: ${fen}`)
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}¥${yuan}.${digits.slice(-2)}`
}

/** Whole minutes as 1小时30分 · 1 h 30 min. */
export function formatMinutes(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (language === 'zh') return hours === 0 ? `${rest}分钟` : rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
