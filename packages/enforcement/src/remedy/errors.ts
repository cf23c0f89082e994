import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a remedy (复议、诉讼). */
export const refuseRemedy = defineRefusals('remedy', { heavier: ['content', none], notReconsideration: ['content', none], suitLate: ['content', z.object({ day: z.string() })], alreadyStayed: ['state', none], notStayed: ['state', none], effectiveInFuture: ['content', none], replyOver: ['content', none] })
