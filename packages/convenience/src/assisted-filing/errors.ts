import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of a filing on behalf (帮办代办). */
export const refuseFiling = defineRefusals('assistedFiling', {
  onlyByThePerson: ['content', none],
  unknownNumber: ['content', none],
  otherOutcome: ['content', none],
  otherWay: ['content', none],
})
