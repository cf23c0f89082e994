import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of an order to correct (market supervision §3.5, §5.8). */
export const refuseRectification = defineRefusals('rectification', {
  notAsked: ['state', none],
  alreadyAsked: ['state', none],
  itemsMissing: ['content', z.object({ list: z.array(z.string()) })],
  clueSent: ['state', none],
  daysOutside: ['content', z.object({ min: z.number(), max: z.number() })],
})
