import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a complaint (投诉). */
export const refuseComplaint = defineRefusals('consumerComplaint', {
  notBarred: ['content', z.object({ day: z.string() })],
  knewOnMissing: ['content', none],
  recusalOpen: ['state', none],
  noRecusal: ['state', none],
  testOpen: ['state', none],
  noTest: ['state', none],
  signaturesMissing: ['content', none],
  dayInFuture: ['content', none],
  mediatorMissing: ['content', none],
})
