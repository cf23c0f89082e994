import { addDays, addMinutes, dayOf, isAfter } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { seatsBySlot } from '../appointment/known.ts'
import { bookingKnobs } from '../in-force.ts'
import { admissionTo } from '../rules/slot-capacity.ts'
import { capacityOf, groupOf, hallOf, shippedHalls, slotsOn } from './halls.ts'

const publicly = publicQuery({ purpose: 'halls' })
const id = z.string().min(2).max(40)
/** Halls keep the working days of the city. */
const REGION = '640100'
/** Days of times shown at once: those of two weeks at most. */
const DAYS = 14

/** Halls with what they do, and the times that can still be booked: what somebody must know before an appointment or a ticket. */
export const publicHallRouter = router({
  list: publicly.query(() => shippedHalls().map(({ id: hallId, nameZh, nameEn, place, groups }) => ({
    id: hallId, nameZh, nameEn, place, groups: groups.map((group) => ({ id: group.id, nameZh: group.nameZh, nameEn: group.nameEn, items: Object.entries(group.items).map(([code, item]) => ({ id: code, nameZh: item.nameZh, nameEn: item.nameEn })) })),
  }))),
  /** Working days from today with their times, each judged as the booking itself will be: `free`, or why not for so many people. */
  times: publicly.input(z.strictObject({ hallId: id, group: id, item: id, persons: z.int().min(1).max(200).default(1) })).query(async ({ ctx, input }) => {
    const hall = hallOf(input.hallId) ?? fail(refuse.notFound({}))
    const group = groupOf(input.hallId, input.group) ?? fail(refuse.notFound({}))
    const at = ctx.house.clock.now()
    const moment = { today: dayOf(at), settings: ctx.house.settings }
    const knobs = bookingKnobs(moment)
    const soonest = addMinutes(at, knobs.cutOffMinutes)
    const calendar = ctx.house.calendars.forRegion(REGION)
    const days = Array.from({ length: Math.min(DAYS, knobs.horizonDays) + 1 }, (_, n) => addDays(moment.today, n))
    const slots = days.flatMap((day) => slotsOn(hall, day, calendar).filter(({ start }) => isAfter(start, soonest)).map(({ start, end }) => ({ day, start, end })))
    const seats = await seatsBySlot(ctx.house.database.pool, hall.id, group)
    const capacity = capacityOf(hall, group, moment)
    return slots.map((slot) => {
      const { accepted, reason } = admissionTo(capacity, group.items, seats.get(slot.start) ?? [], input)
      return { ...slot, free: accepted, reason }
    })
  }),
})
