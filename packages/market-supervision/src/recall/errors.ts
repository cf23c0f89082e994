import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a recall (召回). */
export const refuseRecall = defineRefusals('recall', { doesNotAddUp: ['content', z.object({ more: z.number() })], alreadyHappened: ['content', none], notOverdue: ['state', none], knownLater: ['content', none] })
