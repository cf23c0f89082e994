import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of the register of subjects (经营主体). */
export const refuseSubject = defineRefusals('subject', { codeInvalid: ['content', none], suspensionTooLong: ['content', z.object({ day: z.string() })], mergedIntoItself: ['content', none], nothingNew: ['state', none],
  notFoodBusiness: ['state', none], foodYear: ['content', z.object({ from: z.int(), until: z.int() })], foodScoreRange: ['content', z.object({ staticMax: z.number(), dynamicMax: z.number() })], foodRoleMissing: ['content', none], foodRoleKnown: ['content', z.object({ role: z.string() })],
  foodCheckLater: ['content', none], foodEventUnknown: ['content', z.object({ event: z.string() })], foodGroundMissing: ['content', none], foodNotClean: ['content', none],
})
