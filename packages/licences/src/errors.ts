import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

/** Refusals of the register of licences. */
export const refuseLicence = defineRefusals('licence', {
  notInThisState: ['state', z.object({ status: z.string(), event: z.string() })],
})
