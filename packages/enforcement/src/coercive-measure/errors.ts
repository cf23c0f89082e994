import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a coercive measure (行政强制措施). */
export const refuseMeasure = defineRefusals('coerciveMeasure', {
  notAllowed: ['content', z.object({ reason: z.string() })],
  witnessMissing: ['content', none],
  notUrgent: ['state', none],
  testRunning: ['state', none],
  noTest: ['state', none],
  nothingThere: ['content', none],
  nothingLeft: ['content', none],
})
