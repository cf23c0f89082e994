import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a service (送达). */
export const refuseService = defineRefusals('documentService', {
  dayInFuture: ['content', none],
  dayBeforePaper: ['content', none],
  signerMissing: ['content', none],
  notServed: ['content', none],
  served: ['content', none],
  otherModesFirst: ['content', none],
})
