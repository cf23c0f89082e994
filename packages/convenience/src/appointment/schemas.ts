import { instant } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const id = z.string().trim().min(2).max(40)
const minutes = z.array(z.int().min(0).max(10_000)).max(2400)

/** Facts of an appointment (预约): where, when, for what, and the minutes of the slot it holds. */
export const appointmentFacts = z.strictObject({
  hallId: id, group: id, item: id, persons: z.int().min(1).max(200), slotStart: instant, slotEnd: instant, partyId: z.uuid(), name: personal('name', z.string().max(60)), code: z.string().max(8), linkedCaseId: z.uuid().nullable().default(null),
  minutes: minutes.default([]), moved: z.int().min(0).max(20).default(0), joinedAt: instant.nullable().default(null), offers: z.int().min(0).max(20).default(0), offerUntil: instant.nullable().default(null), bookedAt: instant.nullable().default(null),
  instead: z.strictObject({ slotStart: instant, slotEnd: instant }).nullable().default(null), cameAt: z.enum(['onTime', 'late']).nullable().default(null),
})
export type AppointmentFacts = z.output<typeof appointmentFacts>

/** `partyId` is whom it is for when an officer books. */
export const holdInput = z.strictObject({ hallId: id, group: id, item: id, persons: z.int().min(1).max(200).default(1), slotStart: instant, partyId: z.uuid().nullable().default(null), name: personal('name', z.string().trim().min(1).max(60)), linkedCaseId: z.uuid().nullable().default(null) })
export type HoldInput = z.output<typeof holdInput>
export const rescheduleInput = z.strictObject({ slotStart: instant })
/** Another slot the hall offers instead. */
export const hallCancelInput = z.strictObject({ slotStart: instant.nullable().default(null) })
