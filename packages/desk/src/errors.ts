import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const problem = z.object({ line: z.number(), code: z.string(), params: z.record(z.string(), z.unknown()) })
const day = z.object({ date: z.string(), before: z.string(), after: z.string() })

/** Refusals of the working-day calendar (clock §8). */
export const refuseCalendar = defineRefusals('calendar', {
  importRefused: ['content', z.object({ n: z.number(), problems: z.array(problem) })],
  nothingChanged: ['content', z.object({})],
  publishedMeanwhile: ['state', z.object({ who: z.string(), at: z.string(), version: z.number(), n: z.number(), days: z.array(day) })],
  notADraft: ['state', z.object({ version: z.number() })],
})

const setFault = z.object({ path: z.string(), zh: z.string(), en: z.string() })

/** Refusals of published configuration (common vocabulary §8). */
export const refuseConfiguration = defineRefusals('configuration', {
  openAlready: ['state', z.object({ version: z.number(), who: z.string() })],
  notADraft: ['state', z.object({ version: z.number() })],
  notProposed: ['state', z.object({ version: z.number() })],
  authorOnly: ['person', z.object({ who: z.string() })],
  publishedMeanwhile: ['state', z.object({ version: z.number() })],
  tooEarly: ['content', z.object({ day: z.string() })],
  faulty: ['content', z.object({ n: z.number(), faults: z.array(setFault) })],
})

/** Refusals of the administrator's tools. */
export const refuseAdmin = defineRefusals('admin', {
  messageNotParked: ['state', z.object({})],
  effectNotParked: ['state', z.object({})],
  notDemo: ['state', z.object({})],
  clockBackwards: ['content', z.object({ at: z.string() })],
  clockTooFar: ['content', z.object({ days: z.number() })],
  callNotOfKind: ['content', z.object({})],
  newsNotParked: ['state', z.object({})],
  partnerMade: ['state', z.object({})],
  partnerChanged: ['state', z.object({ version: z.number() })],
  keyMade: ['state', z.object({})],
  keyEnded: ['state', z.object({})],
  exportTooLarge: ['content', z.object({ n: z.number(), most: z.number() })],
})
