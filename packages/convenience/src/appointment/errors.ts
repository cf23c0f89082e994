import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const day = z.object({ day: z.string() })

/** Refusals of an appointment (预约). A walk-in is never refused because of marks. */
export const refuseBooking = defineRefusals('appointment', {
  unknownItem: ['content', none],
  noSlot: ['content', none],
  groupTooLarge: ['content', z.object({ max: z.number() })],
  itemFull: ['state', none],
  slotFull: ['state', z.object({ list: z.array(z.string()) })],
  slotFree: ['content', none],
  bookingSuspended: ['person', day],
  tooEarly: ['content', none],
  sameItem: ['state', none],
  overlap: ['state', none],
  tooMany: ['state', z.object({ n: z.number() })],
  sameSlot: ['content', none],
  movedTooOften: ['state', z.object({ n: z.number() })],
  notYetTime: ['content', day],
  notNext: ['content', none],
  firstOffer: ['content', none],
  lastOffer: ['content', none],
})
