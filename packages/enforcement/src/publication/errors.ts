import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a publication (处罚公示). */
export const refusePublication = defineRefusals('publication', {
  mustPublish: ['content', none],
  mustNotPublish: ['content', z.object({ reason: z.string() })],
  personalData: ['content', z.object({ text: z.string() })],
  nameShown: ['content', z.object({ shown: z.string() })],
  notOrdered: ['state', none],
  askedElsewhere: ['content', none],
  alreadyAsked: ['state', none],
  notAsked: ['state', none],
  repairRefused: ['content', z.object({ reason: z.string() })],
})
