import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

/** Refusals of assists. */
export const refuseAssist = defineRefusals('assistTask', { notInsisted: ['state', z.object({})], stands: ['content', z.object({})], falls: ['content', z.object({})] })
