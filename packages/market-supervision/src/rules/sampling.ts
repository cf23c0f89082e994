import { isAfter, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ClockTable } from './clock-table.ts'
import { streamOf } from './draw/stream.ts'
import { lastDay, lastInstant } from './last-day.ts'
import { fromHex } from './sha-256.ts'

export type RetestKind = 'food' | 'product' | 'drug'
const RETEST_CLOCKS = { food: 'foodRetest', product: 'productRetest', drug: 'drugRetest' } as const

/**
 * Whether a retest is asked for in time after the report was received: food seven working days (食品安全法 §88), products fifteen days (产品质量法
 * §15), drugs seven days (药品管理法 §102). Later the right is lost and the result is final.
 */
export function retestWindow(
  kind: RetestKind, receivedOn: PlainDate, filedOn: PlainDate, clocks: ClockTable, calendar: WorkCalendar,
): { lastDay: PlainDate; admissible: boolean } {
  const last = lastDay(clocks[RETEST_CLOCKS[kind]], receivedOn, calendar)
  return { lastDay: last, admissible: filedOn <= last }
}

/** Quick test of farm produce: four hours, the last instant included (食品安全法 §88, 民法典 §1259). Instants with offset come back. */
export function quickTestWindow(
  receivedAt: string, filedAt: string, clocks: ClockTable, calendar: WorkCalendar,
): { lastAt: string; admissible: boolean } {
  const lastAt = lastInstant(clocks.quickTestRetest, receivedAt, calendar)
  return { lastAt, admissible: !isAfter(filedAt, lastAt) }
}

/**
 * The body that tests again, drawn by lot from those on the list without the first one (食品安全法 §88). The seed is drawn like that of a batch
 * (desk and supervisor); one seed may serve many samples, each has its own stream.
 */
export function retestBody(
  seed: string, sampleNo: string, bodies: readonly string[], excluded: readonly string[],
): { body: string } | { error: 'NO_ELIGIBLE_BODY' } {
  const eligible = [...new Set(bodies)].filter((body) => !excluded.includes(body)).sort()
  if (eligible.length === 0) return { error: 'NO_ELIGIBLE_BODY' }
  return { body: eligible[streamOf(fromHex(seed), `retest/${sampleNo}`).below(eligible.length)]! }
}
