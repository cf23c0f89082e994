import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a service review (好差评). */
export const refuseReview = defineRefusals('serviceReview', {
  levelGood: ['content', none],
  levelBad: ['content', none],
  doubtful: ['content', none],
  notDoubtful: ['content', none],
  tooPersonal: ['content', none],
  fitForAll: ['content', none],
  moreTries: ['content', z.object({ n: z.number(), days: z.number() })],
})
