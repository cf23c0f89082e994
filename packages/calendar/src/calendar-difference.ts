import { dayNumber, dayText } from './day.ts'
import type { PlainDate } from './day.ts'
import type { DayInfo, WorkCalendar } from './work-calendar.ts'

/** A day that means something else in a new version of the calendar. */
export type ChangedDay = { readonly date: PlainDate; readonly before: DayInfo; readonly after: DayInfo }

const isSame = (a: DayInfo, b: DayInfo): boolean => a.kind === b.kind && a.label === b.label

/** The day-by-day difference a second person sees before confirming a version (双人确认), both days included. @throws RangeError */
export function calendarDifference(before: WorkCalendar, after: WorkCalendar, from: PlainDate, to: PlainDate): ChangedDay[] {
  const changed: ChangedDay[] = []
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    const [old, next] = [before.infoAt(number), after.infoAt(number)]
    if (!isSame(old, next)) changed.push({ date: dayText(number), before: old, after: next })
  }
  return changed
}

/** Whether a clock that runs from one day to another meets a changed day: only then it is planned anew. */
export const touches = (changed: readonly ChangedDay[], from: PlainDate, to: PlainDate): boolean =>
  changed.some(({ date }) => date >= from && date <= to)
