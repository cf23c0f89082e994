import { dayNumberOfMs, dayText, epochMs, instantText, msOfDayNumber } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { dueAtOf, endingOf, innerClock } from './ending.ts'
import type { Ending } from './ending.ts'
import { shippedHours } from './shipped-hours.ts'
import type { HoursSets } from './spec.ts'
import type { ClockFacts } from './status.ts'
import type { Timing } from './timing.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The rule that decided, first that fits. Only `recomputed` and `floorToday` move a date. */
export type ReplanRule =
  | 'closedUntouched' | 'paused' | 'alreadyDue' | 'unchanged' | 'partyNeverShortened' | 'floorToday' | 'recomputed'

/** The date that holds after the change, and the two dates that were compared (null: paused). */
export type Replan = {
  readonly rule: ReplanRule
  readonly dueDate: PlainDate | null
  readonly dueAt: Instant | null
  readonly oldDueDate: PlainDate | null
  readonly newDueDate: PlainDate | null
}

export type ReplanChange = {
  readonly from: WorkCalendar
  readonly to: WorkCalendar
  readonly changedAt: Instant
  readonly endedAt?: Instant | null | undefined
}

/** The end of the day of the change; its close of business counts only while it is still to come. */
function endOfToday(timing: Timing, changedMs: number, hours: HoursSets): number {
  const today = dayNumberOfMs(changedMs)
  const dueAt = dueAtOf(timing, today, hours)
  return dueAt > changedMs ? dueAt : msOfDayNumber(today + 1)
}

function ruleOf(timing: Timing, old: Ending | null, next: Ending | null, ended: boolean, changedMs: number): ReplanRule {
  if (ended) return 'closedUntouched'
  if (!old || !next) return 'paused'
  if (old.dueAtMs <= changedMs) return 'alreadyDue'
  if (old.dueAtMs === next.dueAtMs) return 'unchanged'
  if (next.dueAtMs < old.dueAtMs && timing.for === 'party') return 'partyNeverShortened'
  return next.dueNumber < dayNumberOfMs(changedMs) ? 'floorToday' : 'recomputed'
}

/**
 * What a new calendar version does to one clock. Events were accepted when they happened and are not judged again. Ended clocks are
 * never touched, a party is never given less time than it was told, and no date moves into the past.
 * @throws RangeError on a text that is no instant
 */
export function replan(facts: ClockFacts, change: ReplanChange, hours: HoursSets = shippedHours): Replan {
  const { spec, startAt, pauses = [], extensions = [] } = facts
  const clock = innerClock(spec, startAt, pauses, extensions)
  const changedMs = epochMs(change.changedAt)
  const old = endingOf(clock, change.from, hours)
  const next = endingOf(clock, change.to, hours)
  const rule = ruleOf(clock.timing, old, next, change.endedAt != null, changedMs)
  const dates = { oldDueDate: old && dayText(old.dueNumber), newDueDate: next && dayText(next.dueNumber) }
  if (rule === 'floorToday') {
    return { rule, dueDate: dayText(dayNumberOfMs(changedMs)), dueAt: instantText(endOfToday(clock.timing, changedMs, hours)), ...dates }
  }
  const holds = rule === 'paused' ? null : rule === 'recomputed' ? next : old
  return { rule, dueDate: holds && dayText(holds.dueNumber), dueAt: holds && instantText(holds.dueAtMs), ...dates }
}
