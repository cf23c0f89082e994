import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const fault = z.object({ field: z.string(), zh: z.string(), en: z.string() })

/** Refusals of the versions of items (approval §3.3). */
export const refuseItemVersion = defineRefusals('itemVersion', {
  notInThisState: ['state', z.object({ status: z.string(), event: z.string() })],
  openAlready: ['state', z.object({ version: z.number(), who: z.string() })],
  authorOnly: ['person', z.object({ who: z.string() })],
  publishedMeanwhile: ['state', z.object({ version: z.number() })],
  tooEarly: ['content', z.object({ at: z.string() })],
  nothingWaits: ['state', z.object({})],
  waitsAlready: ['state', z.object({ event: z.string() })],
  inBundle: ['state', z.object({ names: z.string(), namesEn: z.string() })],
  intakeOpen: ['state', z.object({})],
  otherItem: ['content', z.object({ code: z.string() })],
  faulty: ['content', z.object({ n: z.number(), faults: z.array(fault) })],
})
