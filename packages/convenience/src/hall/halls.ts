import { addMinutes, dayOf, instantOf, isAfter } from '@onewindow/calendar/day'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import hallsFile from '../../data/halls.json' with { type: 'json' }
import { bookingKnobs } from '../in-force.ts'
import { bookableMinutes, type Slot } from '../rules/slot-capacity.ts'
import { halls, type Hall, type HallGroup } from './hall.ts'

const shipped = new Map(halls.parse(hallsFile).map((one) => [one.id, one]))

/** Halls of the demonstration city. */
export const shippedHalls = (): Hall[] => [...shipped.values()]
/** The hall of that id, or null. */
export const hallOf = (id: string): Hall | null => shipped.get(id) ?? null
/** The group of windows of a hall, or null. */
export const groupOf = (hallId: string, groupId: string): HallGroup | null => hallOf(hallId)?.groups.find(({ id }) => id === groupId) ?? null

/** What a group serves people for, by its id; undefined where it does not. */
export const itemOf = (hallId: string, groupId: string, item: string) => groupOf(hallId, groupId)?.items[item]

export type TimeSlot = { start: string; end: string }

/** Times that can be booked in a hall on a day; none on days off. A last piece shorter than a slot is no slot. */
export function slotsOn({ sessions, slotMinutes }: Hall, day: string, calendar: WorkCalendar): TimeSlot[] {
  if (!calendar.isWorkday(day)) return []
  return sessions.flatMap(([from, to]) => {
    const slots: TimeSlot[] = []
    const close = instantOf(day, to)
    for (let start = instantOf(day, from); !isAfter(addMinutes(start, slotMinutes), close); start = addMinutes(start, slotMinutes)) slots.push({ start, end: addMinutes(start, slotMinutes) })
    return slots
  })
}

/** The slot that begins at an instant, or null when none does. */
export const slotAt = (hall: Hall, start: string, calendar: WorkCalendar): TimeSlot | null => slotsOn(hall, dayOf(start), calendar).find((slot) => slot.start === start) ?? null

/** What a slot of a group holds online. */
export const capacityOf = ({ slotMinutes }: Hall, { windows }: HallGroup, on: InForce): Slot => ({ windows, minutes: slotMinutes, onlineShare: bookingKnobs(on).onlineShare, maxGroup: bookingKnobs(on).maxGroup })

/** Key of one bookable minute of a slot; each belongs to one appointment at a time, by constraint. */
export const minuteKey = (hallId: string, group: string, start: string, minute: number): string => `${hallId}|${group}|${start}|${minute}`

/** Keys of all bookable minutes of a slot. */
export const minuteKeys = (hall: Hall, group: HallGroup, start: string, on: InForce): string[] => Array.from({ length: bookableMinutes(capacityOf(hall, group, on)) }, (_, minute) => minuteKey(hall.id, group.id, start, minute))

/** When the hall closes on the day of an instant. */
export const closingOf = (hallId: string, at: string): string => instantOf(dayOf(at), hallOf(hallId)?.closesAt ?? '18:00')
