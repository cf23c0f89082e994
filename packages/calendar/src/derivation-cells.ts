import { addDays, dayNumber, dayText, weekday } from './day.ts'
import type { PlainDate } from './day.ts'
import type { Run, RunWhy } from './spec.ts'
import { WEEKEND } from './work-calendar.ts'

/** How a day of the strip looks. `future` is a day that will be counted; `outside` only fills a week of the grid. */
export type CellState =
  | 'start' | 'event' | 'counted' | 'makeup' | 'future' | 'weekend' | 'holiday' | 'paused' | 'received' | 'due' | 'outside'

/** One day of a derivation. `n` is the number of the day under it; `label` the name of the day (周末, 春节, 调休上班). */
export type DayCell = {
  readonly date: PlainDate
  readonly state: CellState
  readonly label: string | null
  readonly n: number | null
  readonly isToday: boolean
  /** The last day the law allows, where the promise ends earlier. */
  readonly isLimit: boolean
  readonly isProvisional: boolean
}

export type CellOptions = {
  readonly today: PlainDate
  readonly dueDate: PlainDate
  /** Runs of the statutory clock beside a promise: its days after the promised date are shown too. */
  readonly limit?: { readonly runs: readonly Run[]; readonly dueDate: PlainDate } | undefined
  /** Last day covered by a published notice. */
  readonly confirmedThrough?: PlainDate | undefined
}

/** A strip longer than this is no picture any more; the sentence stays. */
const MOST_DAYS = 400

type Day = { readonly date: PlainDate; readonly why: RunWhy; readonly label: string | null; readonly n: number | null }

const numbered = (why: RunWhy): boolean => why === 'counted' || why === 'makeup'

/** Days of the runs in calendar order; a clock counted back is turned round. */
function daysOf(runs: readonly Run[]): Day[] {
  const days: Day[] = []
  for (const { from, to, why, label, n } of runs) {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    const step = first <= last ? 1 : -1
    for (let day = first; (last - day) * step >= 0; day += step) {
      days.push({ date: dayText(day), why, label, n: numbered(why) ? n - Math.abs(last - day) : null })
    }
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1))
}

function spanOf(runs: readonly Run[]): number {
  const [first, last] = [runs[0], runs.at(-1)]
  return first && last ? Math.abs(dayNumber(last.to) - dayNumber(first.from)) + 1 : 0
}

function stateOf({ why, date, label }: Day, today: PlainDate): CellState {
  if (why === 'receivedNextWorkday') return 'received'
  if (why === 'start' || why === 'event' || why === 'weekend' || why === 'holiday' || why === 'paused') return why
  if (why === 'rolled' && label !== null) return label === WEEKEND.label ? 'weekend' : 'holiday'
  if (date > today) return 'future'
  return why === 'makeup' ? 'makeup' : 'counted'
}

/** A clock done on the spot has one run; the days up to its end are rest days or paused. */
function dayOfDueDate(days: readonly Day[], dueDate: PlainDate): Day[] {
  return days.some((day) => day.date === dueDate) ? [] : [{ date: dueDate, why: 'rolled', label: null, n: null }]
}

/** The cells of a derivation strip, one per day in calendar order; none for hour clocks and for spans longer than 400 days. */
export function derivationCells(runs: readonly Run[], { today, dueDate, limit, confirmedThrough }: CellOptions): DayCell[] {
  if (runs.length === 0 || spanOf(runs) + (limit ? spanOf(limit.runs) : 0) > MOST_DAYS) return []
  const own = daysOf(runs)
  const days = [...own, ...dayOfDueDate(own, dueDate)]
  const beyond = limit ? daysOf(limit.runs).filter(({ date }) => date > days.at(-1)!.date) : []
  return [...days, ...beyond].map((day) => ({
    date: day.date,
    state: day.date === dueDate ? 'due' : stateOf(day, today),
    label: day.label,
    n: day.n,
    isToday: day.date === today,
    isLimit: day.date === limit?.dueDate,
    isProvisional: confirmedThrough !== undefined && day.date > confirmedThrough,
  }))
}

const outside = (date: PlainDate, today: PlainDate): DayCell =>
  ({ date, state: 'outside', label: null, n: null, isToday: date === today, isLimit: false, isProvisional: false })

/** The cells as weeks from Monday to Sunday, for the grid of a phone; days before, between and after are `outside`. */
export function weeksOf(cells: readonly DayCell[], today: PlainDate): DayCell[][] {
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) return []
  const known = new Map(cells.map((cell) => [cell.date, cell]))
  const weeks: DayCell[][] = []
  for (let monday = addDays(first.date, 1 - weekday(first.date)); monday <= last.date; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)).map((date) => known.get(date) ?? outside(date, today)))
  }
  return weeks
}
