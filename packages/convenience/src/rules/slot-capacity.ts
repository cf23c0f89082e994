export type Slot = {
  readonly windows: number
  readonly minutes: number
  /** Per cent of the capacity that may be booked online; the rest is for walk-ins. */
  readonly onlineShare: number
  readonly maxGroup: number
}
export type SlotItem = { readonly minutes: number; readonly maxPerSlot?: number | undefined }
export type Seats = { readonly item: string; readonly persons: number }

export type Admission = {
  readonly accepted: boolean
  readonly reason: null | 'unknownItem' | 'groupTooLarge' | 'itemFull' | 'slotFull'
  /** Minutes; `need` is null when the item is unknown. */
  readonly capacity: number
  readonly used: number
  readonly need: number | null
}

const MAX_SHARE = 100

/** Minutes of a slot (预约时段) that may be booked online. */
export const bookableMinutes = ({ windows, minutes, onlineShare }: Slot): number => Math.floor((windows * minutes * onlineShare) / MAX_SHARE)

/** Minutes the held, booked and checked-in seats take. An item that is no longer offered takes none. */
export const usedMinutes = (items: Readonly<Record<string, SlotItem>>, seats: readonly Seats[]): number =>
  seats.reduce((sum, { item, persons }) => sum + (items[item]?.minutes ?? 0) * persons, 0)

/** Whether a booking still fits into a slot, and the first reason why not; `seats` are those held, booked and checked in. */
export function admissionTo(slot: Slot, items: Readonly<Record<string, SlotItem>>, seats: readonly Seats[], wanted: Seats): Admission {
  const capacity = bookableMinutes(slot)
  const used = usedMinutes(items, seats)
  const item = Object.hasOwn(items, wanted.item) ? items[wanted.item] : undefined
  const need = item ? item.minutes * wanted.persons : null
  const answer = (reason: Admission['reason']): Admission => ({ accepted: reason === null, reason, capacity, used, need })
  if (!item || need === null) return answer('unknownItem')
  if (wanted.persons > slot.maxGroup) return answer('groupTooLarge')
  const persons = seats.filter((one) => one.item === wanted.item).reduce((sum, one) => sum + one.persons, wanted.persons)
  if (item.maxPerSlot !== undefined && persons > item.maxPerSlot) return answer('itemFull')
  return answer(used + need > capacity ? 'slotFull' : null)
}
