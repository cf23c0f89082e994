import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a sample (抽样检验). */
export const refuseSampling = defineRefusals('sampling', {
  sampledAbove: ['state', none], failed: ['content', none], passed: ['content', none], notTold: ['state', none], noEligibleBody: ['content', none], inFuture: ['content', none], notHandled: ['state', none],
})
