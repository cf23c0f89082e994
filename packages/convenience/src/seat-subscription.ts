import { dayOf } from '@onewindow/calendar/day'
import type { Moment } from '@onewindow/casework/case-type'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import { loadSlot } from './appointment/known.ts'
import { capacityOf, groupOf, hallOf } from './hall/halls.ts'
import { bookingKnobs } from './in-force.ts'
import { bookableMinutes } from './rules/slot-capacity.ts'
import { offerOf, type Waiting } from './rules/waiting-list.ts'

/** Everybody for whom the free minutes last, in the order of the list. */
function offersFor(waiting: readonly Waiting[], free: number, moment: Moment, slotStart: string): Delivery[] {
  const { offer } = offerOf(waiting, free, moment.at, slotStart, bookingKnobs(moment))
  const next = waiting.find(({ id }) => id === offer)
  return next ? [{ tell: next.id, message: 'seatFree' }, ...offersFor(waiting.filter(({ id }) => id !== offer), free - next.need, moment, slotStart)] : []
}

/** Minutes that came back are offered to those who wait for that slot. */
export const offerFreeSeats: Subscription = {
  on: 'seatFreed', by: 'appointment',
  deliver: async (house, { payload }) => {
    const { hallId, group: groupId, slotStart } = payload as { hallId: string; group: string; slotStart: string }
    const hall = hallOf(hallId)
    const group = groupOf(hallId, groupId)
    if (!hall || !group) return []
    const at = house.clock.now()
    const moment = { at, today: dayOf(at), settings: house.settings }
    const { taken, waiting } = await loadSlot(house.database.pool, { hallId, group: groupId }, slotStart, moment)
    return offersFor(waiting, bookableMinutes(capacityOf(hall, group, moment)) - taken.length, moment, slotStart)
  },
}
