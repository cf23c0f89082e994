import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Why something is not possible with a one-thing application. Codes are keys of the sentences in `locales/`. */
export const refuse = defineRefusals('bundleApplication', {
  notPublished: ['state', none],
  newVersion: ['state', z.object({ n: z.number() })],
  newBundle: ['state', none],
  noNewVersion: ['state', none],
  itemsClosed: ['state', z.object({ n: z.number() })],
  questionsOpen: ['content', z.object({ n: z.number() })],
  nothingChosen: ['content', none],
  subjectTypeNotAllowed: ['content', none],
  partyEnded: ['state', none],
  seriousListed: ['content', z.object({ on: z.string() })],
  agentNotAllowed: ['content', none],
  realNameNeeded: ['person', none],
  formInvalid: ['content', z.object({ n: z.number(), fields: z.array(z.object({ path: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) })) })],
  nothingReady: ['state', none],
  othersReady: ['state', none],
  noDependents: ['state', none],
  notDone: ['state', none],
  allDone: ['state', none],
  noDefects: ['state', none],
  tooManyPoints: ['state', z.object({ n: z.number(), max: z.number() })],
  nothingBlocked: ['state', none],
  notBlocked: ['content', none],
  resultNeeded: ['content', z.object({ n: z.number() })],
  noSuchItem: ['content', none],
  itemDecided: ['state', none],
  someDecided: ['state', none],
  nothingToWithdraw: ['state', none],
  noJointProcedure: ['content', none],
  notPaused: ['state', none],
  stillPaused: ['state', none],
})
