import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const list = z.object({ list: z.array(z.string()) })

/** Refusals of a visit (market supervision §11). */
export const refuseTask = defineRefusals('inspectionTask', {
  noPlan: ['content', none],
  capReached: ['content', z.object({ counted: z.number(), cap: z.number() })],
  mergeOrReason: ['state', list],
  noClue: ['content', none],
  notUrgent: ['state', none],
  notRatified: ['state', none],
  seatEmpty: ['state', none],
  seatIsDrawn: ['state', z.object({ drawNo: z.string() })],
  recusalOpen: ['state', none],
  noRecusal: ['state', none],
  packOld: ['content', z.object({ hours: z.number() })],
  wrongSubject: ['content', none],
  notOfTheTeam: ['content', none],
  placeMissing: ['content', none],
  tooFar: ['content', z.object({ metres: z.number() })],
  witnessNamed: ['content', none],
  witnessMissing: ['content', none],
  incomplete: ['content', list],
  signatureMissing: ['content', none],
  unknownItem: ['content', list],
  noEnforcementAuthority: ['person', none],
  chainFork: ['state', z.object({ at: z.number() })],
  chainGap: ['content', z.object({ resendFrom: z.number() })],
  chainBroken: ['content', z.object({ at: z.number() })],
  conflictsOpen: ['state', list],
  noSampling: ['state', none],
  deviationReason: ['content', z.object({ result: z.string() })],
  needsClue: ['content', none],
  needsNoClue: ['content', none],
  provisionMissing: ['content', none],
  clueSent: ['state', none],
  personalDataFound: ['content', list],
  notVisited: ['state', none],
})
