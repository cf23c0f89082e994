import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const code = z.string().trim().min(1).max(80)
export const power = z.enum(['file', 'supplement', 'follow', 'receive', 'pay', 'sign', 'showLicence', 'withdraw'])
export type Power = z.output<typeof power>
const someone = z.strictObject({ partyId: z.uuid(), name: personal('name', z.string().trim().min(1).max(60)) })

/** Facts of a mandate (授权): who acts for whom, in which matters, with which powers, from when to when; both days included. `matters` empty: all of them. */
export const mandateFacts = z.strictObject({
  basis: z.enum(['agreed', 'guardian', 'legalRepresentative']), principal: someone, representative: someone, matters: z.array(code).max(60), powers: z.array(power).min(1).max(8), from: plainDate, to: plainDate.nullable(),
  confirmedBy: z.enum(['ownAccount', 'sms', 'faceToFace', 'call']).nullable().default(null), comesOfAgeOn: plainDate.nullable().default(null),
})
export type MandateFacts = z.output<typeof mandateFacts>

export const draftInput = z.strictObject({ principal: someone, representative: someone, matters: z.array(code).max(60), powers: z.array(power).min(1).max(8), from: plainDate, to: plainDate })
export type DraftInput = z.output<typeof draftInput>
export const renewInput = z.strictObject({ to: plainDate })
