import { addMinutes, addSeconds, isBefore } from '@onewindow/calendar/day'
import type { TicketKnobs } from '../configuration/knobs.ts'

/** A called ticket (叫号): when it was called, in order. */
export type Calls = readonly string[]

/** Number on a ticket: the letter of its group and the running number of the day, `A001`. @throws Error when they do not fit: a bug */
export function ticketNumber(prefix: string, seq: number): string {
  if (!/^[A-Z]$/.test(prefix) || !Number.isInteger(seq) || seq < 1 || seq > 9999) throw new Error(`No ticket number for ${prefix}, ${seq}`)
  return `${prefix}${String(seq).padStart(3, '0')}`
}

/** Whether a ticket may be called once more, and why not. */
export function mayRecall(calls: Calls, now: string, knobs: TicketKnobs): 'tooOften' | 'tooSoon' | null {
  if (calls.length >= knobs.callsMax) return 'tooOften'
  const last = calls.at(-1)
  return last !== undefined && isBefore(now, addSeconds(last, knobs.callSecondsApart)) ? 'tooSoon' : null
}

/** When a called ticket counts as missed (过号) by itself: a minute after its last allowed call; null before that call. */
export function missedAt(calls: Calls, knobs: TicketKnobs): string | null {
  const last = calls[knobs.callsMax - 1]
  return last === undefined ? null : addSeconds(last, knobs.missAfterSeconds)
}

/** What becomes of a missed ticket: it may come back within the hour, but not a third time. */
export const mayReturn = (missed: string, misses: number, now: string, knobs: TicketKnobs): boolean =>
  misses <= knobs.returnsMax && !isBefore(addMinutes(missed, knobs.missedReturnMinutes), now)
