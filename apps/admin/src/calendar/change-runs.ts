import { dayNumber } from '@onewindow/calendar/day'
import type { DayInfo } from '@onewindow/calendar/work-calendar'

export interface ChangedDay { date: string; before: DayInfo; after: DayInfo; regionCode: string | null }

/** Neighbouring days that change to the same thing, as one row. `workdays` is what the row adds to the working days of its year. */
export interface ChangeRun { from: string; to: string; kind: DayInfo['kind']; label: string | null; regionCode: string | null; days: number; workdays: number }

/** Joins changed days into rows a person can check against the notice. Days come in the order of their dates. */
export function changeRuns(changes: readonly ChangedDay[]): ChangeRun[] {
  const runs: ChangeRun[] = []
  for (const { date, before, after, regionCode } of changes) {
    const last = runs.at(-1)
    const gained = Number(after.workday) - Number(before.workday)
    const joins = last && last.kind === after.kind && last.label === after.label && last.regionCode === regionCode && dayNumber(date) === dayNumber(last.to) + 1
    if (joins) Object.assign(last, { to: date, days: last.days + 1, workdays: last.workdays + gained })
    else runs.push({ from: date, to: date, kind: after.kind, label: after.label, regionCode, days: 1, workdays: gained })
  }
  return runs
}
