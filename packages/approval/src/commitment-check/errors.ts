import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of the check of a commitment (承诺核查). */
export const refuseCheck = defineRefusals('commitmentCheck', {
  conditionsOpen: ['content', z.object({ list: z.array(z.string()) })],
  allKept: ['content', none],
  notAllKept: ['content', none],
  notDeficient: ['content', none],
  correctionTooLong: ['content', z.object({ days: z.number() })],
  correctionNotOrdered: ['state', none],
  mayStillCorrect: ['state', z.object({ day: z.string() })],
})
