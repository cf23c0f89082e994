import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a hearing (听证). */
export const refuseHearing = defineRefusals('hearing', {
  hearingTooEarly: ['content', z.object({ day: z.string() })],
  notToday: ['content', z.object({ day: z.string() })],
  noticeNotServed: ['content', none],
  whyClosed: ['content', none],
  otherPaper: ['state', none],
  nothingToRefuse: ['state', none],
  inTime: ['content', none],
})
