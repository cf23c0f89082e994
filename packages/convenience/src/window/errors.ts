import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a window (窗口). */
export const refuseWindow = defineRefusals('window', {
  unknownGroup: ['content', none],
  otherClerk: ['person', none],
  serving: ['state', none],
  lastOfGroup: ['state', z.object({ list: z.array(z.string()) })],
})
