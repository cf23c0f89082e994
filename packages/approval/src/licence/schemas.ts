import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const day = z.iso.date()
const line = z.string().trim().min(1).max(300)
const passage = z.string().trim().min(5).max(2000)

/** Why a right that should not have been granted may be taken back (行政许可法 §69(1) 1 to 5, §69(2)). */
export const REVOCATION_GROUNDS = ['abuseOfPower', 'beyondPowers', 'procedure', 'notQualified', 'otherLaw', 'fraud'] as const
/** The six grounds of 注销 (行政许可法 §70). */
export const CANCELLATION_GROUNDS = ['expired', 'personGone', 'bodyGone', 'rightEnded', 'impossible', 'otherLaw'] as const
/** 撤回: the law it rests on changed or fell, or the facts changed greatly (行政许可法 §8(2)). */
export const WITHDRAWAL_GROUNDS = ['lawChanged', 'factsChanged'] as const

/** Where a certificate can stand when its file is opened; what ended for good is only read. */
export const OPENED_AS = ['valid', 'suspended', 'expired'] as const

const proposal = z.strictObject({ ground: z.enum(REVOCATION_GROUNDS), facts: passage, publicInterest: passage, heardUntil: day })

const instant = z.iso.datetime({ offset: true })
const person = z.string().trim().min(1).max(80)
/** When, where and before whom the holder is heard; `heldOn` once it was. */
const hearing = z.strictObject({ requestedBy: person, at: instant, place: line, chair: person, heldOn: day.nullable() })

/** Facts of the file of one certificate; what it is and whose comes from the register, nobody types it. `because`: what its last change rests on. */
export const licenceFacts = z.strictObject({
  licenceId: z.uuid(), licenceNumber: line, name: z.strictObject({ zh: line, en: z.string().max(300) }), partyId: z.uuid(), holder: personal('name', line), organ: line,
  issuedOn: day, validFrom: day, validTo: day.nullable(), openedAs: z.enum(OPENED_AS), proposal: proposal.nullable().default(null), because: z.string().max(2000).default(''), statements: z.array(z.strictObject({ on: day, statement: passage })).max(40).default([]), barredUntil: day.nullable().default(null),
  hearing: hearing.nullable().default(null),
})
export type LicenceFacts = z.output<typeof licenceFacts>

export const openInput = z.strictObject({ licence: line.max(60) })
/** The law the suspension rests on is the item's own (居住证暂行条例 §10): nobody else can name it. */
export const standingInput = z.strictObject({ ground: passage, law: z.string().trim().min(2).max(100), article: z.string().trim().max(60).default('') })
export type StandingInput = z.output<typeof standingInput>
export const groundInput = z.strictObject({ ground: passage })
export const statementInput = z.strictObject({ statement: passage })
export const hearingInput = z.strictObject({ at: instant, place: line, chair: person })
/** What a record of a hearing must say (行政许可法 §48(1)(5)): who came, what was brought up and said, who signed or why not. */
export const hearingRecordInput = z.strictObject({
  startedAt: instant, endedAt: instant, recorder: person, attendance: z.array(z.strictObject({ name: person, role: person, present: z.boolean(), note: z.string().trim().max(300).default('') })).min(1).max(60),
  evidence: z.array(z.strictObject({ name: line, presentedBy: person, opinion: passage })).max(60).default([]), statement: passage, signatures: z.array(z.strictObject({ name: person, role: person, refusal: z.string().trim().max(300).default('') })).min(1).max(60),
})
export type HearingRecordInput = z.output<typeof hearingRecordInput>
export const proposeInput = z.strictObject({ ground: z.enum(REVOCATION_GROUNDS), facts: passage, publicInterest: passage })
export type ProposeInput = z.output<typeof proposeInput>
/** `publicSafety`: the right touches public safety, health or life directly, so who obtained it by fraud may not ask again for years (行政许可法 §79). */
export const revokeInput = z.strictObject({ ground: passage, publicSafety: z.boolean() })
export type RevokeInput = z.output<typeof revokeInput>
export const cancelInput = z.strictObject({ ground: z.enum(CANCELLATION_GROUNDS), facts: passage, onRequest: z.boolean() })
export type CancelInput = z.output<typeof cancelInput>
export const withdrawInput = z.strictObject({ ground: z.enum(WITHDRAWAL_GROUNDS), facts: passage, compensation: line })
export type WithdrawInput = z.output<typeof withdrawInput>
