import { instantOf, type PlainDate } from '@onewindow/calendar/day'
import { due, type RunningClock } from '@onewindow/calendar/due'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { ItemContent } from '../definition.ts'
import { itemClocks } from '../../rules/item-clocks.ts'

/** A computed day with its derivation, so that it can explain itself. */
export type ComputedDay = Pick<RunningClock, 'dueDate' | 'provisional'> & {
  runs: NonNullable<RunningClock['runs']>
  unit: ClockSpec['unit']
  length: number
}

/** What a person may expect who sends a complete application at this moment. */
export type IfSentNow = {
  /** Last day on which the authority accepts or answers (行政许可法 §32). */
  acceptanceBy: PlainDate
  /** Promised and statutory day when it is accepted at once; null without such a limit, or where a batch window decides. */
  promised: ComputedDay | null
  statutory: ComputedDay | null
  /** The promised day when acceptance takes as long as it may; equal to `promised` where counting starts at receipt. */
  promisedAtLatest: PlainDate | null
}

/** Computes the days of an item for `at`. Nothing is counted from a batch window: its day is not known before it closes (R8). */
export function ifSentNow(item: ItemContent, at: string, calendar: WorkCalendar, { commitment = false } = {}): IfSentNow {
  const { acceptance, decision, promise, startsFrom } = itemClocks(item, { commitment })
  const batch = startsFrom === 'batchWindowClose'
  const acceptanceBy = dayOfClock(acceptance, at, calendar).dueDate
  const latestStart = startsFrom === 'received' ? at : instantOf(acceptanceBy)
  return {
    acceptanceBy,
    promised: promise && !batch ? dayOfClock(promise, at, calendar) : null,
    statutory: decision && !batch ? dayOfClock(decision, at, calendar) : null,
    promisedAtLatest: promise && !batch ? dayOfClock(promise, latestStart, calendar).dueDate : null,
  }
}

function dayOfClock(spec: ClockSpec, at: string, calendar: WorkCalendar): ComputedDay {
  const answer = due(spec, at, [], [], calendar)
  if ('error' in answer || answer.state === 'paused') throw new Error(`A clock without events has no date: ${spec.id}`)
  return { dueDate: answer.dueDate, provisional: answer.provisional, runs: answer.runs ?? [], unit: spec.unit, length: spec.length }
}
