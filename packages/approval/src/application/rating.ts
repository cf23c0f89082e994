import { eventOf } from '@onewindow/casework/case-type'
import type { Subscription } from '@onewindow/casework/receive'
import { z } from 'zod'
import type { ApplicationFacts } from './schemas.ts'

const STARS = 5
/** From here on nobody has to be asked again. */
const GOOD_FROM = 3

const ratingInput = z.strictObject({ level: z.int().min(1).max(STARS), text: z.string().max(1000) })

/**
 * A good word about the service is shown at the case. A bad one stays with its review until it has been looked into: on a case of one applicant it would say who
 * complained (国办发〔2019〕51号, convenience CS-19).
 */
export const ratingSubscriptions: readonly Subscription[] = [{
  on: 'ratingGiven', by: 'application',
  deliver: async (_house, { payload }) => {
    const { serviceCaseId, level, text } = payload as { serviceCaseId: string; level: number; text: string }
    return level < GOOD_FROM ? [] : [{ tell: serviceCaseId, message: 'ratingGiven', input: { level, text } satisfies z.input<typeof ratingInput> }]
  },
}]

/** 评价: what the timeline of the case says of it. */
export const rate = eventOf<ApplicationFacts>()({ input: ratingInput, change: (_c, { level, text }) => ({ body: { level, text: [`${'★'.repeat(level)}${'☆'.repeat(STARS - level)}`, text].filter(Boolean).join(' ') } }) })
