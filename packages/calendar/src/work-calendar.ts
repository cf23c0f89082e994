import { dayNumber, dayText, weekdayOfNumber } from './day.ts'
import type { PlainDate } from './day.ts'

/** `work` Mon–Fri · `makeup` weekend day worked by notice (调休上班) · `weekend` · `holiday`, also adjusted rest days. */
export type DayKind = 'work' | 'makeup' | 'weekend' | 'holiday'

/** What a day is, and why: the name of the holiday, 调休上班, 周末, or null for an ordinary working day. */
export type DayInfo = { readonly workday: boolean; readonly kind: DayKind; readonly label: string | null }

/** One entered day. `regionCode` null is the national layer; otherwise it holds for the region and everything below it. */
export type CalendarDay = {
  readonly layer: 'national' | 'regional'
  readonly regionCode: string | null
  readonly date: PlainDate
  readonly kind: 'off' | 'work'
  readonly label: string
  readonly source: string
  readonly version: string
}

/** One published version of a calendar. The confirmed range is what published notices cover, both ends included. */
export type CalendarData = {
  readonly id: string
  readonly version: string
  readonly confirmedFrom: PlainDate
  readonly confirmedThrough: PlainDate
  readonly days: readonly CalendarDay[]
}

/** A calendar version ready to count with. Methods ending in `At` take and give day numbers (see `dayNumber`), for inner loops. */
export type WorkCalendar = {
  readonly id: string
  readonly version: string
  readonly confirmedFrom: PlainDate
  readonly confirmedThrough: PlainDate
  /** Working or not, kind and label of a day. */
  readonly dayInfo: (date: PlainDate) => DayInfo
  readonly isWorkday: (date: PlainDate) => boolean
  /** The n-th working day after `date` (the day itself not counted); negative n counts back; 0 is the day itself. */
  readonly addWorkingDays: (date: PlainDate, n: number) => PlainDate
  /** First working day on or after the day. */
  readonly nextWorkday: (date: PlainDate) => PlainDate
  /** Last working day on or before the day. */
  readonly previousWorkday: (date: PlainDate) => PlainDate
  /** Working days in (from, to]; negative if `to` is earlier. */
  readonly workdaysBetween: (from: PlainDate, to: PlainDate) => number
  /** Whether both days, in any order, lie in the range covered by published notices. */
  readonly isConfirmed: (from: PlainDate, to: PlainDate) => boolean
  readonly infoAt: (number: number) => DayInfo
  readonly isWorkdayAt: (number: number) => boolean
  /** Prefix sum W(d): working days up to and including d, from a fixed origin. Only differences mean anything. */
  readonly workdaysThroughAt: (number: number) => number
  /** The n-th working day after (n > 0) or before (n < 0) a day. */
  readonly nthWorkdayAt: (number: number, n: number) => number
  readonly isConfirmedAt: (from: number, to: number) => boolean
}

const WORK: DayInfo = { workday: true, kind: 'work', label: null }
/** What an ordinary Saturday or Sunday is. */
export const WEEKEND: DayInfo = { workday: false, kind: 'weekend', label: '周末' }

/** State organs rest on Saturday and Sunday (国务院关于职工工作时间的规定 第七条). */
const isWeekendAt = (number: number): boolean => weekdayOfNumber(number) > 5

/** Mon–Fri days up to and including d, counted from a Monday (1970-01-05 is day 4). */
function weekRuleThrough(number: number): number {
  const sinceMonday = number - 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}

/** The digits a region code shares with everything below it: 640000 → 64, 640100 → 6401, 640104 stays. */
function stemOf(regionCode: string): string {
  if (regionCode.length !== 6 || !regionCode.endsWith('00')) return regionCode
  return regionCode.endsWith('0000') ? regionCode.slice(0, 2) : regionCode.slice(0, 4)
}

function infoOf(day: CalendarDay, number: number): DayInfo {
  if (day.kind === 'off') return { workday: false, kind: 'holiday', label: day.label }
  return isWeekendAt(number) ? { workday: true, kind: 'makeup', label: day.label } : WORK
}

/** Longest region prefix first, then the national layer; inside one layer a rest day wins over a working day. */
function decidingDays(days: readonly CalendarDay[], regionCode: string | null): Map<number, CalendarDay> {
  const deciding = new Map<number, { rank: number; day: CalendarDay }>()
  for (const day of days) {
    const stem = day.regionCode === null ? '' : stemOf(day.regionCode)
    if (day.regionCode !== null && (regionCode === null || !regionCode.startsWith(stem))) continue
    const number = dayNumber(day.date)
    const rank = stem.length * 2 + (day.kind === 'off' ? 1 : 0)
    const known = deciding.get(number)
    if (!known || rank > known.rank) deciding.set(number, { rank, day })
  }
  return new Map([...deciding].map(([number, { day }]) => [number, day]))
}

/** Running sum of what entered days change against the week rule, for every day between the first and the last of them. */
function correctionsOf(infos: ReadonlyMap<number, DayInfo>): { first: number; sums: Int32Array } {
  if (infos.size === 0) return { first: 0, sums: new Int32Array(1) }
  const numbers = [...infos.keys()]
  const first = Math.min(...numbers)
  const sums = new Int32Array(Math.max(...numbers) - first + 1)
  let sum = 0
  for (let i = 0; i < sums.length; i += 1) {
    const info = infos.get(first + i)
    if (info) sum += (info.workday ? 1 : 0) - (isWeekendAt(first + i) ? 0 : 1)
    sums[i] = sum
  }
  return { first, sums }
}

/** Smallest number in (low, high] for which `reached` holds; it must hold at `high`, and stay true once it holds. */
function firstWhere(low: number, high: number, reached: (number: number) => boolean): number {
  let below = low
  let above = high
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (reached(middle)) above = middle
    else below = middle
  }
  return above
}

/**
 * Builds the calendar that holds in a region (null: the national layer alone) from one version of the data.
 * A date is a working day iff it is not `off` and is Mon–Fri or `work`. Source: 全国年节及纪念日放假办法 (2024) §2, §4, §6, §7.
 * @throws RangeError if an entered date is not a day
 */
export function calendarFrom(data: CalendarData, regionCode: string | null = null): WorkCalendar {
  const infos = new Map<number, DayInfo>()
  for (const [number, day] of decidingDays(data.days, regionCode)) infos.set(number, infoOf(day, number))
  const { first, sums } = correctionsOf(infos)
  const last = sums.length - 1
  const confirmedFrom = dayNumber(data.confirmedFrom)
  const confirmedThrough = dayNumber(data.confirmedThrough)

  const infoAt = (number: number): DayInfo => infos.get(number) ?? (isWeekendAt(number) ? WEEKEND : WORK)
  const isWorkdayAt = (number: number): boolean => infoAt(number).workday
  const workdaysThroughAt = (number: number): number =>
    weekRuleThrough(number) + (number < first ? 0 : sums[Math.min(number - first, last)]!)

  const nthWorkdayAt = (number: number, n: number): number => {
    if (n === 0) return number
    if (n > 0) {
      const target = workdaysThroughAt(number) + n
      let high = number + n + Math.ceil(n / 5) * 2 + 16
      while (workdaysThroughAt(high) < target) high += 64
      return firstWhere(number, high, (day) => workdaysThroughAt(day) >= target)
    }
    const target = workdaysThroughAt(number - 1) + n + 1
    let low = number + n - Math.ceil(-n / 5) * 2 - 16
    while (workdaysThroughAt(low) >= target) low -= 64
    return firstWhere(low, number, (day) => workdaysThroughAt(day) >= target)
  }
  const nextWorkdayAt = (number: number): number => nthWorkdayAt(number - 1, 1)
  const isConfirmedAt = (from: number, to: number): boolean =>
    Math.min(from, to) >= confirmedFrom && Math.max(from, to) <= confirmedThrough

  return {
    id: data.id,
    version: data.version,
    confirmedFrom: data.confirmedFrom,
    confirmedThrough: data.confirmedThrough,
    dayInfo: (date) => infoAt(dayNumber(date)),
    isWorkday: (date) => isWorkdayAt(dayNumber(date)),
    addWorkingDays: (date, n) => dayText(nthWorkdayAt(dayNumber(date), n)),
    nextWorkday: (date) => dayText(nextWorkdayAt(dayNumber(date))),
    previousWorkday: (date) => dayText(nthWorkdayAt(dayNumber(date) + 1, -1)),
    workdaysBetween: (from, to) => workdaysThroughAt(dayNumber(to)) - workdaysThroughAt(dayNumber(from)),
    isConfirmed: (from, to) => isConfirmedAt(dayNumber(from), dayNumber(to)),
    infoAt,
    isWorkdayAt,
    workdaysThroughAt,
    nthWorkdayAt,
    isConfirmedAt,
  }
}
