import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a ticket (排队号). */
export const refuseTicket = defineRefusals('queueTicket', {
  unknownGroup: ['content', none],
  tooFar: ['content', z.object({ metres: z.number() })],
  notYourWindow: ['person', none],
  otherGroup: ['state', none],
  notNext: ['state', z.object({ number: z.string() })],
  calledTooOften: ['state', z.object({ n: z.number() })],
  calledTooSoon: ['content', z.object({ seconds: z.number() })],
  notReturnable: ['state', none],
  otherEnd: ['content', none],
})
