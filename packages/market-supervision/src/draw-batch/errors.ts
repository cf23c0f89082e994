import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a draw (market supervision §11). */
export const refuseDraw = defineRefusals('drawBatch', {
  planNotInForce: ['state', none],
  notJoint: ['state', none],
  alreadyJoined: ['state', none],
  voidBefore: ['state', z.object({ number: z.string() })],
  noWordNeeded: ['state', none],
  noCandidate: ['content', none],
  tooManyCandidates: ['content', z.object({ n: z.number() })],
  listFrozen: ['state', none],
  rootsDiffer: ['content', none],
  sourceDiffers: ['content', z.object({ source: z.string() })],
  secondPartyNeeded: ['person', none],
  commitmentMismatch: ['content', none],
  notCommitted: ['person', none],
  valueDiffers: ['content', none],
  alreadyDrawn: ['state', none],
  lastSecretMissing: ['state', none],
  secretsMissing: ['state', none],
  totalBelowMinimum: ['content', none],
  supplementOpen: ['state', none],
  noSeatOpen: ['content', none],
  nobodyLeft: ['content', none],
  triesUsed: ['state', z.object({ n: z.number() })],
  noTriesUsed: ['state', none],
  shortagesOpen: ['state', z.object({ list: z.array(z.string()) })],
  nothingToIssue: ['state', none],
  objectNotDrawn: ['content', none],
  noReserve: ['state', none],
  visitsOpen: ['state', z.object({ n: z.number() })],
  notDrawn: ['state', none],
  noChallenge: ['state', none],
  challengeOpen: ['state', none],
})
