import { instantOf, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay } from './last-day.ts'

/** An order to correct (责令改正): `days` and `extendDays` are working days. */
export type RectificationFacts = {
  orderedOn: PlainDate
  days: number
  extendDays?: number | undefined
  extensionAskedOn?: PlainDate | undefined
  reportedOn?: PlainDate | undefined
  today?: PlainDate | undefined
}
export type Rectification = { due: PlainDate; onTime?: boolean; reinspectBy?: PlainDate; overdue?: boolean }

/**
 * Dates of an order to correct (行政处罚法 §28): the order sets its own length; one extension, not longer than that, asked for by the due day; a
 * report is checked on the spot within ten working days (特种设备安全监督检查办法 §29). Overdue from the day after the due day, unless a report
 * was there by then.
 */
export function rectificationOf(
  facts: RectificationFacts, clocks: ClockTable, calendar: WorkCalendar,
): Rectification | { error: 'EXTENSION_TOO_LONG' | 'EXTENSION_TOO_LATE' } {
  const { orderedOn, days, extendDays = 0, extensionAskedOn, reportedOn, today } = facts
  const timing = { ...clocks.rectification, length: days }
  const first = lastDay(timing, orderedOn, calendar)
  if (extendDays > days) return { error: 'EXTENSION_TOO_LONG' }
  if (extensionAskedOn && extensionAskedOn > first) return { error: 'EXTENSION_TOO_LATE' }
  const extensions = extendDays > 0 ? [{ at: instantOf(extensionAskedOn ?? orderedOn), length: extendDays }] : []
  const due = lastDay(timing, orderedOn, calendar, [], extensions)
  return {
    due,
    ...(reportedOn && { onTime: reportedOn <= due, reinspectBy: lastDay(clocks.reinspection, reportedOn, calendar) }),
    ...(today && { overdue: today > due && (reportedOn ?? today) > due }),
  }
}
