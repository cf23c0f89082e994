import { dayOf, inShanghai, type Instant } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { Knobs } from '../configuration/knobs.ts'

// When an organ may enforce itself. Source: 行政强制法 §43: not at night or on statutory holidays, save in urgent cases; never by cutting water,
// electricity, heating or gas of a household.

export type ExecutionRefused = 'night' | 'restDay' | 'householdSupply'

/** Why execution is not lawful at this instant, or null. Weekends count as rest days: the reading kinder to the party. */
export function executionRefused(
  { at, urgent, cutsHouseholdSupply }: { at: Instant; urgent: boolean; cutsHouseholdSupply: boolean }, { night }: Pick<Knobs, 'night'>,
  calendar: WorkCalendar,
): ExecutionRefused | null {
  if (cutsHouseholdSupply) return 'householdSupply'
  if (urgent) return null
  if (isWithin(inShanghai(at).slice(11, 16), night)) return 'night'
  return calendar.isWorkday(dayOf(at)) ? null : 'restDay'
}

/** From inclusive, to exclusive; a span over midnight has the later time first. */
const isWithin = (time: string, { from, to }: Knobs['night']): boolean =>
  (from <= to ? time >= from && time < to : time >= from || time < to)
