import { addHours, compareInstants, dayOf, isBefore } from '@onewindow/calendar/day'
import type { VisitKnobs } from '../configuration/knobs.ts'

/** Tries that count: the first, and each that is far enough from the one counted before. */
export function countedTries(tries: readonly string[], { hoursApart }: VisitKnobs): string[] {
  const counted: string[] = []
  for (const at of [...tries].sort(compareInstants)) {
    const last = counted.at(-1)
    if (last === undefined || !isBefore(at, addHours(last, hoursApart))) counted.push(at)
  }
  return counted
}

/** Whether a reporter counts as not reached in the return visit (回访): three tries, four hours apart, on two days. */
export function isUnreachable(tries: readonly string[], knobs: VisitKnobs): boolean {
  const counted = countedTries(tries, knobs)
  return counted.length >= knobs.tries && new Set(counted.map(dayOf)).size >= knobs.days
}
