import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a listing (经营异常名录); `reason` keeps the spelling of the rule. */
export const refuseListing = defineRefusals('abnormalListing', {
  causeNotProven: ['content', z.object({ reason: z.string() })],
  mailInterval: ['content', z.object({ days: z.number() })],
  mailReceived: ['content', none],
  twoMailingsNeeded: ['content', none],
  notYet: ['content', z.object({ day: z.string() })],
  otherCause: ['state', none],
  removalByHand: ['state', none],
})
