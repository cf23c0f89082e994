import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { fen } from '../configuration/cause.ts'
import { line, passage, penalty } from '../matter/schemas.ts'

const due = z.strictObject({ date: plainDate, amountFen: fen.min(1) })
const schedule = z.array(due).min(1).max(24)
const serial = z.string().trim().min(1).max(80)
const note = z.string().trim().max(2000)

export const payment = z.strictObject({ date: plainDate, amountFen: fen.min(1), serial, way: z.enum(['bank', 'hand', 'onTheSpot']) })
/** A time that does not count for the late penalty (行政处罚法 §73(3); 行政强制法 §42). */
export const excluded = z.strictObject({ from: plainDate, to: plainDate.nullable(), ground: z.enum(['remedy', 'agreement']) })

/** Facts of an execution (执行): what is owed by when, what came in, and what is done to get the rest. */
export const executionFacts = z.strictObject({
  procedure: z.enum(['ordinary', 'simple']), penalty, servedOn: plainDate, partyName: personal('name', line), lateClauseStated: z.boolean(),
  paymentCode: z.string().max(40).default(''), dues: z.array(due).max(24).default([]), payments: z.array(payment).max(400).default([]), excluded: z.array(excluded).max(60).default([]),
  asked: z.strictObject({ hardship: passage, dues: schedule }).nullable().default(null), reminderServedOn: plainDate.nullable().default(null), reviewServedOn: plainDate.nullable().default(null),
  plan: z.strictObject({ stages: schedule, waiveLate: z.boolean(), remedied: note, agreedOn: plainDate }).nullable().default(null), lateWaived: z.boolean().default(false), refundFen: fen.default(0),
  performance: z.strictObject({ object: passage, urgent: z.boolean(), orderedOn: plainDate }).nullable().default(null),
})
export type ExecutionFacts = z.output<typeof executionFacts>

/** What a bank reports, or a cashier with the bank's proof. */
export const payInput = z.strictObject({ amountFen: fen.min(1), serial, paidOn: plainDate })
export type PayInput = z.output<typeof payInput>
export const collectInput = z.strictObject({ amountFen: fen.min(1), receiptNumber: serial, ground: passage, partyAsked: z.literal(true) })
export const deferInput = z.strictObject({ hardship: passage, dues: schedule })
export const agreeInput = z.strictObject({ stages: schedule, waiveLate: z.boolean(), remedied: note })
export const executeSelfInput = z.strictObject({ power: line, way: line, reasons: passage, startsAt: z.string().max(40), urgent: z.boolean(), cutsHouseholdSupply: z.boolean(), building: z.boolean(), publicNoticeGiven: z.boolean() })
export type ExecuteSelfInput = z.output<typeof executeSelfInput>
export const courtInput = z.strictObject({ facts: passage, partyOpinion: passage, files: z.array(line).min(1).max(40) })
export const courtAnswerInput = z.strictObject({ ruling: line })
export const auctionInput = z.strictObject({ things: z.array(line).min(1).max(60), way: line })
export const performInput = z.strictObject({ object: passage, estimateFen: fen, performer: line, urgent: z.boolean() })
export const recordInput = z.strictObject({ findings: passage, costs: line, signed: z.boolean(), refusal: z.string().trim().max(300).default('') })
/** 行政强制法 §39. */
export const suspendInput = z.strictObject({ ground: z.enum(['unableNow', 'thirdPartyClaim', 'noHarmNow', 'other']) })
/** 行政强制法 §40. */
export const endInput = z.strictObject({ ground: z.enum(['death', 'dissolved', 'objectGone', 'revoked', 'noMeans']) })
