import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const day = z.object({ day: z.string() })

/** Refusals of an execution (执行). */
export const refuseExecution = defineRefusals('execution', {
  serialKnown: ['state', none],
  moreIsOwed: ['content', none],
  nothingMoreOwed: ['content', none],
  noFine: ['content', none],
  fineOwed: ['content', none],
  notAsked: ['state', none],
  schedule: ['content', z.object({ reason: z.string() })],
  instalmentsRunning: ['content', none],
  lateOwed: ['content', z.object({ amount: z.string() })],
  cashOpen: ['state', none],
  refundOpen: ['state', none],
  othersOpen: ['content', none],
  reminderNotServed: ['content', none],
  reminderRunning: ['content', day],
  courtTooEarly: ['content', day],
  courtTooLate: ['content', day],
  remedyOpen: ['content', none],
  executionTime: ['content', z.object({ reason: z.string() })],
  buildingNotice: ['content', none],
  remediesRunning: ['content', day],
  noGoodsSeized: ['content', none],
  notOrdered: ['state', none],
  noCash: ['state', none],
  paperDiffers: ['state', none],
  notUpheld: ['content', none],
})
