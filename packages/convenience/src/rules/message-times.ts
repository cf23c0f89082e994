import { addDays, addMinutes, dayOf, inShanghai, instantOf, isAfter } from '@onewindow/calendar/day'
import type { MessageKnobs } from '../configuration/knobs.ts'

/** Urgent matters and one-time codes go out at any hour. */
export type MessageUrgency = 'ordinary' | 'urgent' | 'oneTimeCode'

/** When a message ready at `at` goes out: at once, or when the quiet hours (21:00–08:00) are over. */
export function sendAt(at: string, urgency: MessageUrgency, { quietFrom, quietTo }: MessageKnobs): string {
  const local = inShanghai(at)
  if (urgency !== 'ordinary') return local
  const time = local.slice(11, 16)
  if (time >= quietFrom) return instantOf(addDays(dayOf(local), 1), quietTo)
  return time < quietTo ? instantOf(dayOf(local), quietTo) : local
}

/** When a failed message is tried again after so many tries (1, 5, 30 min, 2 h, 12 h); null hands it to the operators. */
export function nextTry(failedAt: string, tries: number, { retryMinutes }: MessageKnobs): string | null {
  const wait = retryMinutes[tries - 1]
  return wait === undefined ? null : addMinutes(failedAt, wait)
}

/** Whether an event still joins the message of an earlier one of the same matter, which then tells the latest state. */
export const joinsMessage = (earlierAt: string, at: string, { bundleMinutes }: MessageKnobs): boolean =>
  !isAfter(at, addMinutes(earlierAt, bundleMinutes))
