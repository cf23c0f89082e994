import { instant } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const line = z.string().trim().min(1).max(200)
const presence = z.enum(['present', 'phone', 'home'])
const way = z.enum(['signature', 'recording'])

const consent = z.strictObject({ textVersion: z.string().trim().min(1).max(20), way, evidence: line, at: instant })
const filing = z.strictObject({ caseId: z.uuid(), caseType: z.string().max(40), number: z.string().max(60), at: instant })

/** What a worker may do for a person, and what only the person does: money and commitments (承诺) stay with the person. */
export const act = z.enum(['fillForm', 'uploadFiles', 'submit', 'pay', 'receiveMoney', 'signCommitment'])

/** Facts of a filing on behalf (帮办代办). After `abandon` nothing of the person is left in them. */
export const filingFacts = z.strictObject({
  name: personal('name', z.string().max(60)), phone: personal('mobile', z.string().max(30)), presence, matter: z.string().max(200),
  consent: consent.nullable().default(null), filing: filing.nullable().default(null), acts: z.array(act).max(6).default([]), heard: z.string().max(40).nullable().default(null),
  dispute: z.strictObject({ what: z.string().max(2000), at: instant }).nullable().default(null),
})
export type FilingFacts = z.output<typeof filingFacts>

/** A visit at the community desk, on the phone or at home; `partyId` when the person is known to the platform. */
export const openVisitInput = z.strictObject({ partyId: z.uuid().nullable(), name: personal('name', line.max(60)), phone: personal('mobile', z.string().trim().max(30)), presence, matter: line })
export const consentInput = z.strictObject({ textVersion: z.string().trim().min(1).max(20), way, evidence: line })
export type ConsentInput = z.output<typeof consentInput>
/** The number of the case that was filed; what the worker did in it. */
export const fileForInput = z.strictObject({ number: z.string().trim().min(6).max(60), acts: z.array(act).min(1).max(6) })
export type FileForInput = z.output<typeof fileForInput>
export const confirmInput = z.strictObject({ way: z.enum(['sms', 'callBack', 'read']) })
export const disputeInput = z.strictObject({ what: z.string().trim().min(5).max(2000) })
export const settleInput = z.strictObject({ outcome: z.enum(['confirmed', 'corrected', 'withdrawn']) })
export type SettleInput = z.output<typeof settleInput>
