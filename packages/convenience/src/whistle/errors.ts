import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of whistles. */
export const refuseWhistle = defineRefusals('whistle', {
  notTownship: ['state', none], unitUnknown: ['content', none], notSummoned: ['content', none], alreadyThere: ['state', none], tooFar: ['content', z.object({ metres: z.number() })], lastUnit: ['state', none], allArrived: ['content', none], someMissing: ['content', none],
  noneArrived: ['state', none], someArrived: ['state', none], noPlan: ['state', none], tasksOpen: ['content', z.object({ list: z.array(z.string()) })], notRated: ['content', none], nobodyAbsent: ['state', none],
})
