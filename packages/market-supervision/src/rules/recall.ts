import type { PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay, lastInstant } from './last-day.ts'

/** Level 1 harms health gravely, 2 in general, 3 is a fault of label. 食品召回管理办法. */
export type RecallLevel = 1 | 2 | 3
export type RecallQuantities = { distributed: number; recalled: number; destroyed: number; returned: number }

/**
 * Until when a recall must start (24, 48 or 72 hours after knowing, 食品安全法 §63, 食品召回管理办法) and, once it has started, until when it must be
 * finished (10, 20 or 30 working days). `finishBy` null before the start.
 */
export function recallDates(
  level: RecallLevel, knownAt: string, startedOn: PlainDate | undefined, clocks: ClockTable, calendar: WorkCalendar,
): { startBy: string; finishBy: PlainDate | null } {
  return {
    startBy: lastInstant(clocks[`recallStart${level}`], knownAt, calendar),
    finishBy: startedOn ? lastDay(clocks[`recallFinish${level}`], startedOn, calendar) : null,
  }
}

/** Recalled, destroyed and returned goods are never more than was distributed; what is missing stays open. Quantities in one unit. */
export function recallBalance({ distributed, recalled, destroyed, returned }: RecallQuantities): { addsUp: boolean; missing: number } {
  const missing = distributed - recalled - destroyed - returned
  return { addsUp: missing >= 0, missing }
}
