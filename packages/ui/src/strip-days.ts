/**
 * What one day is in the working-out of a date. `makeup` is a working weekend, `future` still to come,
 * `provisional` a due day of an unpublished calendar.
 */
export type StripKind = 'start' | 'counted' | 'rest' | 'makeup' | 'paused' | 'future' | 'due' | 'legal' | 'provisional'

export interface StripCell {
  /** `2026-11-24` */
  date: string
  kind: StripKind
  /** Under the day: 周末, 春节, 检测. */
  label?: string
  /** Number of the counted working day. */
  n?: number
}

/** Days of one kind and reason that follow each other. */
export interface Run {
  from: string
  to: string
  kind: StripKind
  label: string | undefined
  days: number
  counted: number
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

const counts = (kind: StripKind) => kind === 'counted' || kind === 'makeup' || kind === 'future'

/** Groups a long strip into runs: counted days together (weekends between them do not break a run), pauses and holidays by their name. */
export function runsOf(cells: readonly StripCell[]): Run[] {
  const runs: Run[] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    const weekend = cell.kind === 'rest' && weekdayOf(cell.date) > 4
    if (last && weekend && (counts(last.kind) || last.kind === 'paused')) {
      last.to = cell.date
    } else if (last && (counts(last.kind) ? counts(cell.kind) : last.kind === cell.kind && last.label === cell.label)) {
      last.to = cell.date
      last.days += 1
      last.counted += counts(cell.kind) ? 1 : 0
    } else {
      runs.push({ from: cell.date, to: cell.date, kind: cell.kind, label: cell.label, days: 1, counted: counts(cell.kind) ? 1 : 0 })
    }
  }
  return runs
}
