import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of the file of a certificate (证照). */
export const refuseFile = defineRefusals('licenceFile', {
  unknownNumber: ['content', none],
  alreadyOpen: ['state', none],
  notOpenedSo: ['state', none],
  registerMovedOn: ['state', none],
  detained: ['state', none],
  statementAhead: ['content', none],
  mayStillBeHeard: ['state', z.object({ day: z.string() })],
})
