import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of an order to correct (责令改正): settle which row a check means; a term beyond what is set. */
export const refuseOrder = defineRefusals('correctionOrder', { notCorrected: ['content', none], corrected: ['content', none], termTooLong: ['content', z.object({ max: z.number() })] })
