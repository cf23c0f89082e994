import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

/** Refusals of the serious list (严重违法失信名单). */
export const refuseSerious = defineRefusals('seriousListing', { hearingRuns: ['content', z.object({ day: z.string() })] })
