import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a benefit without an application (免申即享). */
export const refuseBenefit = defineRefusals('benefitMatch', {
  noMatch: ['content', none],
  stillMatches: ['content', none],
  factsMissing: ['content', z.object({ facts: z.array(z.string()) })],
  nothingMissing: ['content', none],
  /** Which facts are others now; none where only time has passed. */
  factsChanged: ['state', z.object({ facts: z.array(z.string()) })],
})
