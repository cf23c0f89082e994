import { instant } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const id = z.string().trim().min(2).max(40)
const special = z.enum(['age70', 'pregnant', 'withInfant', 'disabled', 'serviceman', 'martyrFamily'])
const note = z.string().trim().max(500)

/** Facts of a ticket (排队号). `front`: a clerk who left gave it back, it is called next. */
export const ticketFacts = z.strictObject({
  hallId: id, group: id, item: id.nullable(), class: z.enum(['normal', 'special', 'appointment', 'transfer', 'missed']), special: special.nullable(), number: z.string().max(8), seq: z.int().min(0).max(9999), partyId: z.uuid().nullable(), name: personal('name', z.string().max(60)),
  arrivedAt: instant, slotStart: instant.nullable(), transferredAt: instant.nullable(), returnedAt: instant.nullable(), front: z.boolean(), calls: z.array(instant).max(10), misses: z.int().min(0).max(10), missedAt: instant.nullable(),
  windowId: z.uuid().nullable(), appointmentId: z.uuid().nullable(), linkedCaseId: z.uuid().nullable(), note: note.nullable(), nextSlot: instant.nullable(),
})
export type TicketFacts = z.output<typeof ticketFacts>

/** `point`: where the phone is, latitude and longitude in E7; kiosk and clerk need none. */
export const issueInput = z.strictObject({ hallId: id, group: id, item: id.nullable().default(null), special: special.nullable().default(null), partyId: z.uuid().nullable().default(null), name: personal('name', z.string().trim().max(60)).default(''), point: z.tuple([z.int(), z.int()]).nullable().default(null) })
export type IssueInput = z.output<typeof issueInput>
export const atWindowInput = z.strictObject({ windowId: z.uuid() })
export type AtWindow = z.output<typeof atWindowInput>
export const transferInput = z.strictObject({ group: id, note: note.min(2) })
export type TransferInput = z.output<typeof transferInput>
export const finishInput = z.strictObject({ resultCode: z.enum(['done', 'draftKept', 'papersMissing', 'elsewhere']) })
export const releaseInput = z.strictObject({ to: z.enum(['front', 'done']) })
export type ReleaseInput = z.output<typeof releaseInput>
