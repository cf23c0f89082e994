import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

/** Refusals of an authorisation (用证授权). */
export const refuseUse = defineRefusals('licenceAuthorisation', {
  notGranted: ['person', z.object({ list: z.array(z.string()) })],
  moreThanAsked: ['content', z.object({ list: z.array(z.string()) })],
  tooLong: ['content', z.object({ day: z.string() })],
  licenceNotValid: ['state', z.object({ status: z.string() })],
  readsUsed: ['state', z.object({ n: z.number() })],
})
