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

/** Refusals of the administrator's tools. */
export const refuseAdmin = defineRefusals('admin', {
  messageNotParked: ['state', z.object({})],
  effectNotParked: ['state', z.object({})],
  notDemo: ['state', z.object({})],
  clockBackwards: ['content', z.object({ at: z.string() })],
  clockTooFar: ['content', z.object({ days: z.number() })],
  exportTooLarge: ['content', z.object({ n: z.number(), most: z.number() })],
})
