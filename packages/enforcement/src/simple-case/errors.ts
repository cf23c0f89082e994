import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of an on-the-spot case (enforcement R3, §11). */
export const refuseSimple = defineRefusals('simpleCase', {
  notShown: ['content', none],
  notHeard: ['content', none],
  notOnTheSpot: ['content', z.object({ reason: z.string() })],
  amountTooHigh: ['content', none],
  outOfRange: ['content', z.object({ min: z.number(), max: z.number() })],
  amountReasonNeeded: ['content', z.object({ n: z.number() })],
  notFirst: ['content', z.object({ n: z.number() })],
  recordHigher: ['content', z.object({ points: z.number() })],
  sheetWrong: ['content', z.object({ reason: z.string() })],
  barred: ['content', none],
  alreadyFined: ['state', z.object({ organ: z.string() })],
  numberTaken: ['state', z.object({ number: z.string() })],
  noPower: ['content', none],
  punishable: ['content', none],
  notPunishable: ['content', z.object({ code: z.string() })],
  notToBeCollected: ['content', none],
  nothingCollected: ['state', none],
  notSigned: ['content', none],
  heavier: ['content', none],
  noDecision: ['content', none],
  executionOpen: ['state', none],
  fileIncomplete: ['content', z.object({ papers: z.array(z.string()) })],
})
