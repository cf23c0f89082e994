import { addDays, addMonths, dayOf } from '@onewindow/calendar/day'

export type Leap = { key: 'day' | 'week' | 'month' | 'quarter'; day: string }

/** Usual distances from an instant, as local days: tomorrow, in a week, in a month, in three. */
export function leapsFrom(at: string): Leap[] {
  const today = dayOf(at)
  return [{ key: 'day', day: addDays(today, 1) }, { key: 'week', day: addDays(today, 7) }, { key: 'month', day: addMonths(today, 1) }, { key: 'quarter', day: addMonths(today, 3) }]
}
