import { addMinutes, isAfter, isBefore } from '@onewindow/calendar/day'
import type { BookingKnobs } from '../configuration/knobs.ts'

/** `early` is told when to come back, `late` gets an ordinary ticket. */
export type CheckIn = 'early' | 'onTime' | 'late' | 'noShow'

/** What a check-in of an appointment (签到) at `at` is; both ends of the on-time window count. */
export function checkInAt(at: string, slotStart: string, slotEnd: string, knobs: BookingKnobs): CheckIn {
  if (!isBefore(at, slotEnd)) return 'noShow'
  if (isBefore(at, addMinutes(slotStart, -knobs.earlyMinutes))) return 'early'
  return isAfter(at, addMinutes(slotStart, knobs.lateMinutes)) ? 'late' : 'onTime'
}
