import { addDays, addMinutes, dayOf, isAfter } from '@onewindow/calendar/day'
import type { House } from '@onewindow/casework/house'
import { seatsBySlot } from '../appointment/known.ts'
import { bookingKnobs } from '../in-force.ts'
import { admissionTo } from '../rules/slot-capacity.ts'
import type { Hall, HallGroup } from './hall.ts'
import { capacityOf, slotsOn } from './halls.ts'

/** Halls keep the working days of the city. */
const REGION = '640100'
/** Days of times shown at once: those of two weeks at most. */
const DAYS = 14

/** Working days from today with their times, each judged as the booking itself will be: `free`, or why not for so many people. */
export async function timesOf(house: House, hall: Hall, group: HallGroup, wish: { item: string; persons: number }) {
  const at = house.clock.now()
  const moment = { today: dayOf(at), settings: house.settings }
  const knobs = bookingKnobs(moment)
  const soonest = addMinutes(at, knobs.cutOffMinutes)
  const calendar = house.calendars.forRegion(REGION)
  const days = Array.from({ length: Math.min(DAYS, knobs.horizonDays) + 1 }, (_, n) => addDays(moment.today, n))
  const slots = days.flatMap((day) => slotsOn(hall, day, calendar).filter(({ start }) => isAfter(start, soonest)).map(({ start, end }) => ({ day, start, end })))
  const seats = await seatsBySlot(house.database.pool, hall.id, group)
  const capacity = capacityOf(hall, group, moment)
  return slots.map((slot) => {
    const { accepted, reason } = admissionTo(capacity, group.items, seats.get(slot.start) ?? [], wish)
    return { ...slot, free: accepted, reason }
  })
}
