/**
 * Plain days and instants. Days are calendar days of Asia/Shanghai (`2026-11-24`), instants ISO text with `+08:00`.
 * The zone has had no daylight saving since 1991, so a fixed offset is exact for everything this platform dates.
 */

/** Calendar day of Asia/Shanghai as text, `2026-11-24`. Text order is time order. */
export type PlainDate = string

/** Point in time as ISO text; this package always answers with `+08:00`. Compare with `compareInstants`, texts may differ in offset. */
export type Instant = string

/** What a pure decision may know about time: the moment it is taken at, and the local day of that moment. */
export type Moment = { readonly at: Instant; readonly today: PlainDate }

export const MS_PER_DAY = 86_400_000
const OFFSET_MS = 8 * 3_600_000
const OFFSET_TEXT = '+08:00'
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?$/

type Civil = { year: number; month: number; day: number }

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
function numberOfCivil({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function civilOfNumber(dayNumber: number): Civil {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function civilOf(date: PlainDate): Civil | null {
  const match = PLAIN_DATE.exec(date)
  if (!match) return null
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  const exists = civil.month >= 1 && civil.month <= 12 && civil.day >= 1 && civil.day <= daysInMonth(civil.year, civil.month)
  return exists ? civil : null
}

function civilOrThrow(date: PlainDate): Civil {
  const civil = civilOf(date)
  if (!civil) throw new RangeError(`Not a day: ${date}`)
  return civil
}

/** Whether the text is an existing day in the form `2026-11-24`. */
export const isPlainDate = (text: string): boolean => civilOf(text) !== null

/** Days since 1970-01-01; the integer all day arithmetic runs on. @throws RangeError if the text is not an existing day */
export const dayNumber = (date: PlainDate): number => numberOfCivil(civilOrThrow(date))

/** The day of a day number, inverse of `dayNumber`. */
export function dayText(number: number): PlainDate {
  const { year, month, day } = civilOfNumber(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Year, month (1–12) and day of the month. @throws RangeError */
export const partsOf = (date: PlainDate): Civil => civilOrThrow(date)

/** ISO weekday of a day number: Monday 1 … Sunday 7. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** ISO weekday: Monday 1 … Sunday 7. @throws RangeError */
export const weekday = (date: PlainDate): number => weekdayOfNumber(dayNumber(date))

/** The day `days` later (earlier if negative). @throws RangeError */
export const addDays = (date: PlainDate, days: number): PlainDate => dayText(dayNumber(date) + days)

/** Days from `from` to `to`; negative if `to` is earlier. @throws RangeError */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The corresponding day `months` later, or the last day of that month where there is none (民法典 第二百零二条). @throws RangeError */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = civilOrThrow(date)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dayText(numberOfCivil({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) }))
}

/** The corresponding day `years` later; 29 February becomes 28 where it is missing. @throws RangeError */
export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12)

/** Order of two days for `sort`. */
export const compareDays = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

export const earlierDay = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b)
export const laterDay = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b)

function offsetMs(text: string | undefined): number {
  if (text === undefined) return OFFSET_MS
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text)
  const civil = match ? civilOf(match[1]!) : null
  if (!match || !civil) return null
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return null
  const ms = Number((match[5] ?? '0').padEnd(3, '0'))
  return numberOfCivil(civil) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + ms - offsetMs(match[6])
}

/** Whether the text is an ISO instant; without an offset it is read as local to Asia/Shanghai. */
export const isInstant = (text: string): boolean => parseInstant(text) !== null

/** Milliseconds since 1970-01-01T00:00Z. A text without an offset is local to Asia/Shanghai. @throws RangeError */
export function epochMs(instant: Instant): number {
  const ms = parseInstant(instant)
  if (ms === null) throw new RangeError(`Not an instant: ${instant}`)
  return ms
}

/** Instant of epoch milliseconds with `+08:00`, to the second; milliseconds are written only where they are not zero. */
export function instantText(ms: number): Instant {
  const local = ms + OFFSET_MS
  const number = Math.floor(local / MS_PER_DAY)
  const inDay = local - number * MS_PER_DAY
  const seconds = Math.floor(inDay / 1000)
  const fraction = inDay % 1000
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${dayText(number)}T${time}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}${OFFSET_TEXT}`
}

/** Instant of epoch milliseconds with `+08:00`, always with three decimals; for logs and sort keys, where text order must be time order. */
export function instantTextMs(ms: number): Instant {
  const text = instantText(ms)
  return text.includes('.') ? text : `${text.slice(0, 19)}.000${OFFSET_TEXT}`
}

/** The same instant written with `+08:00`. @throws RangeError */
export const inShanghai = (instant: Instant): Instant => instantText(epochMs(instant))

/** Local day number of epoch milliseconds. */
export const dayNumberOfMs = (ms: number): number => Math.floor((ms + OFFSET_MS) / MS_PER_DAY)

/** Epoch milliseconds of 00:00 of a local day number. */
export const msOfDayNumber = (number: number): number => number * MS_PER_DAY - OFFSET_MS

/** Local calendar day of an instant: `2026-11-24T16:00:00Z` is 25 November. @throws RangeError */
export const dayOf = (instant: Instant): PlainDate => dayText(dayNumberOfMs(epochMs(instant)))

/** The instant of a local time on a day; `24:00` is 00:00 of the next day. @throws RangeError */
export function instantOf(date: PlainDate, time = '00:00'): Instant {
  return time === '24:00' ? instantOf(addDays(date, 1)) : inShanghai(`${date}T${time}`)
}

/** Order of two instants for `sort`, whatever their offsets. @throws RangeError */
export const compareInstants = (a: Instant, b: Instant): number => epochMs(a) - epochMs(b)

export const isBefore = (a: Instant, b: Instant): boolean => epochMs(a) < epochMs(b)
export const isAfter = (a: Instant, b: Instant): boolean => epochMs(a) > epochMs(b)

/** The instant `seconds` later (earlier if negative). @throws RangeError */
export const addSeconds = (instant: Instant, seconds: number): Instant => instantText(epochMs(instant) + seconds * 1000)
export const addMinutes = (instant: Instant, minutes: number): Instant => addSeconds(instant, minutes * 60)
export const addHours = (instant: Instant, hours: number): Instant => addSeconds(instant, hours * 3600)

/** The moment of an instant, written with `+08:00`. @throws RangeError */
export const momentAt = (instant: Instant): Moment => ({ at: inShanghai(instant), today: dayOf(instant) })
