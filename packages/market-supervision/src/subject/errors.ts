import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of the register of subjects (经营主体). */
export const refuseSubject = defineRefusals('subject', { codeInvalid: ['content', none], suspensionTooLong: ['content', z.object({ day: z.string() })], mergedIntoItself: ['content', none], nothingNew: ['state', none] })
