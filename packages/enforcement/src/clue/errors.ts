import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a clue (enforcement §3.1, R14, R15). */
export const refuseClue = defineRefusals('clue', {
  receiverUnknown: ['content', none],
  sameClue: ['state', z.object({ number: z.string() })],
  partyUnclear: ['content', none],
  noFact: ['content', none],
  noPower: ['content', none],
  barred: ['content', none],
  notProposed: ['content', none],
  otherMatter: ['content', none],
  testRunning: ['state', none],
  noTest: ['state', none],
  notOnTheSpot: ['content', z.object({ reason: z.string() })],
  noCoerciveBasis: ['content', z.object({ reason: z.string() })],
  notToldHere: ['content', none],
})
