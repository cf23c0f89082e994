import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a repair (信用修复): one per condition that is not met. */
export const refuseRepair = defineRefusals('creditRepair', {
  EXCLUDED_KIND: ['content', none],
  TOO_EARLY: ['content', z.object({ day: z.string() })],
  DUTY_OPEN: ['content', none],
  HARM_OPEN: ['content', none],
  SAME_PENALTY: ['content', none],
  LISTED: ['content', none],
  NOT_SHOWN: ['content', none],
  UNKNOWN_PENALTY: ['content', none],
})
