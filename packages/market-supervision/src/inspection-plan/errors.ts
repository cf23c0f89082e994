import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const list = z.object({ list: z.array(z.string()) })

/** Refusals of a plan (market supervision §3.2). */
export const refusePlan = defineRefusals('inspectionPlan', {
  itemNotListed: ['content', list],
  periodWrong: ['content', none],
  checkFailed: ['content', list],
  adjustmentOpen: ['state', none],
  batchesOpen: ['state', z.object({ n: z.number() })],
  yearOver: ['content', z.object({ year: z.number() })],
})
