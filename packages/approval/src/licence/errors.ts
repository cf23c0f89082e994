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
  hearingAsked: ['state', none],
  hearingAskedBefore: ['state', none],
  hearingTooLate: ['state', z.object({ day: z.string() })],
  noHearingAsked: ['state', none],
  hearingTooEarly: ['content', z.object({ day: z.string() })],
  hearingNotSet: ['state', none],
  hearingNotYet: ['state', z.object({ day: z.string() })],
  mayStillBeHeard: ['state', z.object({ day: z.string() })],
})
