import { addMinutes, compareInstants, inShanghai, isAfter, isBefore } from '@onewindow/calendar/day'
import type { BookingKnobs } from '../configuration/knobs.ts'

export type Waiting = { readonly id: string; readonly joinedAt: string; readonly need: number }
export type Offer = { readonly offer: string; readonly expires: string } | { readonly offer: null; readonly expires: null }

const byJoining = (a: Waiting, b: Waiting): number => compareInstants(a.joinedAt, b.joinedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Who of a waiting list (候补) is offered the free minutes of a slot, and until when; nobody once the cut-off before its start is reached. */
export function offerOf(waiting: readonly Waiting[], freeMinutes: number, now: string, slotStart: string, knobs: BookingKnobs): Offer {
  const cutOff = addMinutes(slotStart, -knobs.cutOffMinutes)
  const next = [...waiting].sort(byJoining).find(({ need }) => need <= freeMinutes)
  if (!next || !isBefore(now, cutOff)) return { offer: null, expires: null }
  const expires = addMinutes(now, knobs.offerMinutes)
  return { offer: next.id, expires: isAfter(expires, cutOff) ? cutOff : inShanghai(expires) }
}
