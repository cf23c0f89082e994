import { dayOf, epochMs, instantOf, instantTextMs, type Instant, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockService } from '@onewindow/casework/house'
import type { Chance } from '../chance.ts'

/** A clock of the driver's own: the platform's clock goes on meanwhile. */
export type DriverClock = ClockService & { set: (instant: Instant) => void }

export function driverClock(start: Instant): DriverClock {
  let at = epochMs(start)
  return { now: () => instantTextMs(at), set: (instant) => { at = epochMs(instant) } }
}

const MINUTE = 60_000
const two = (value: number): string => String(value).padStart(2, '0')

/** A time at which offices work: 9 to 11:59 or 14:30 to 17:29. */
const officeTime = (chance: Chance): string => (chance.happens(55)
  ? `${two(chance.whole(9, 11))}:${two(chance.whole(0, 59))}` : `${two(chance.whole(14, 16))}:${two(chance.whole(30, 59))}`)

/** People file from home from early to late. */
export const homeTime = (chance: Chance): string => `${two(chance.whole(8, 21))}:${two(chance.whole(0, 59))}`

type Pace = { calendar: WorkCalendar; chance: Chance; until: Instant; /** Offices rest in the evening and on days off; applicants do not. */ office: boolean }
const CLOSING = '17:45'

/** The moment of the next step: some working days later at office hours, or later the same day while the office is open. Never after `until` on its day, so that today's work is done today. */
export function after(now: Instant, workdays: number, pace: Pace): Instant {
  const wanted = epochMs(wantedAfter(now, workdays, pace))
  const end = epochMs(pace.until)
  if (wanted <= end || dayOf(instantTextMs(wanted)) !== dayOf(pace.until)) return instantTextMs(wanted)
  return instantTextMs(Math.max(epochMs(now) + MINUTE, Math.min(end, end - pace.chance.whole(1, 20) * MINUTE)))
}

function wantedAfter(now: Instant, workdays: number, { calendar, chance, office }: Pace): Instant {
  const today = dayOf(now)
  const soon = instantTextMs(epochMs(now) + chance.whole(18, 75) * MINUTE)
  const open = calendar.isWorkday(today) && epochMs(soon) <= epochMs(instantOf(today, CLOSING))
  if (workdays === 0 && (!office || open)) return soon
  return instantOf(calendar.addWorkingDays(today, Math.max(workdays, 1)), officeTime(chance))
}

const OPENING = '09:30'

/** The last day on which offices had begun to work by then: on a Sunday or before daybreak the day before. */
export function lastOfficeDay(until: Instant, calendar: WorkCalendar): PlainDate {
  const today = dayOf(until)
  if (!calendar.isWorkday(today)) return calendar.previousWorkday(today)
  return epochMs(until) >= epochMs(instantOf(today, OPENING)) ? today : calendar.addWorkingDays(today, -1)
}
