import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a report (举报). */
export const refuseReport = defineRefusals('violationReport', { testOpen: ['state', none], noTest: ['state', none], clueOpen: ['state', none], nobodyToTell: ['content', none] })
