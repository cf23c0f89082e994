import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a mandate (授权). */
export const refuseMandate = defineRefusals('mandate', {
  notYours: ['person', none],
  sameParty: ['content', none],
  periodWrong: ['content', none],
  tooLong: ['content', z.object({ day: z.string() })],
  endsWithTheFact: ['content', none],
})
