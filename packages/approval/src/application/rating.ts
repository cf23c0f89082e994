import { eventOf } from '@onewindow/casework/case-type'
import { isShown, starsOf } from '@onewindow/casework/rated'
import type { Subscription } from '@onewindow/casework/receive'
import { z } from 'zod'
import type { ApplicationFacts } from './schemas.ts'

const ratingInput = z.strictObject({ level: z.int().min(1).max(5), text: z.string().max(1000) })

/** A good word about the service is shown at the case, by the row the table has for it; a bad one not before it was looked into. */
export const ratingSubscriptions: readonly Subscription[] = [{
  on: 'ratingGiven', by: 'application',
  deliver: async (_house, { payload }) => {
    const { serviceCaseId, level, text } = payload as { serviceCaseId: string; level: number; text: string }
    return isShown(level) ? [{ tell: serviceCaseId, message: 'ratingGiven', input: { level, text } satisfies z.input<typeof ratingInput> }] : []
  },
}]

/** 评价: what the timeline of the case says of it. */
export const rate = eventOf<ApplicationFacts>()({ input: ratingInput, change: (_c, said) => ({ body: { level: said.level, text: starsOf(said) } }) })
