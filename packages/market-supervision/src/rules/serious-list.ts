import type { PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { lastDay } from './last-day.ts'

// 严重违法失信名单. 市场监督管理严重违法失信名单管理办法 (总局令第44号): three years, early removal from the first year on, never without a decision.

export type EarlyRemoval =
  | { admissible: false; earlyFrom: PlainDate }
  | { admissible: true; acceptBy: PlainDate; decideBy?: PlainDate; removeBy?: PlainDate }

/** First day of an early application and the day the term ends. Dates of effect: they do not move off rest days. */
export const seriousTerm = (
  listedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar,
): { earlyFrom: PlainDate; publishedUntil: PlainDate } => ({
  earlyFrom: lastDay(clocks.seriousEarly, listedOn, calendar),
  publishedUntil: lastDay(clocks.seriousTerm, listedOn, calendar),
})

/**
 * An application to leave the list early: from twelve months on; accepted within two, decided within fifteen, carried out within three
 * working days.
 */
export function earlyRemoval(
  facts: { listedOn: PlainDate; appliedOn: PlainDate; acceptedOn?: PlainDate | undefined; decidedOn?: PlainDate | undefined },
  clocks: ClockTable, calendar: WorkCalendar,
): EarlyRemoval {
  const { listedOn, appliedOn, acceptedOn, decidedOn } = facts
  const { earlyFrom } = seriousTerm(listedOn, clocks, calendar)
  if (appliedOn < earlyFrom) return { admissible: false, earlyFrom }
  return {
    admissible: true, acceptBy: lastDay(clocks.seriousAccept, appliedOn, calendar),
    ...(acceptedOn && { decideBy: lastDay(clocks.seriousDecide, acceptedOn, calendar) }),
    ...(decidedOn && { removeBy: lastDay(clocks.seriousRemove, decidedOn, calendar) }),
  }
}
