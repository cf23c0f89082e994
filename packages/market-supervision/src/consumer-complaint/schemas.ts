import { personal, sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { day, fen, firm, instant, line, passage } from '../firm/schemas.ts'

/** 不予受理情形, in the order of 市场监督管理投诉举报处理暂行办法 §15. */
export const REFUSAL_GROUNDS = ['notCompetent', 'handledElsewhere', 'notConsumer', 'limitation', 'materialsMissing', 'otherLaw'] as const
/** 终止调解情形, §21: (1) withdrawn or settled, (2) to (4), (5) 45 working days over, (6), (7); the last one is a breach of the agreement. */
export const END_GROUNDS = ['withdrawn', 'noTestAgreement', 'notTakingPart', 'noAgreement', 'timeOver', 'refusalGround', 'otherLaw', 'breach'] as const

const meeting = z.strictObject({ meetAt: instant, place: line, online: z.boolean(), persons: z.array(personal('name', line)).min(1).max(20) })
const agreement = z.strictObject({ terms: passage, performBy: day, fulfilledAtOnce: z.boolean(), complainantSigned: z.boolean(), firmSigned: z.boolean() })

/** Facts of a complaint (投诉): who wants what from which firm, and what became of it. */
export const complaintFacts = z.strictObject({
  requestId: z.uuid().nullable().default(null), firm, claim: passage, amountFen: fen.nullable().default(null), knewOn: day.nullable().default(null), receivedAt: instant,
  complainantName: personal('name', line), contact: sensitive(z.strictObject({ phone: z.string().max(30) })), missing: z.array(line).max(20).default([]), refusalGround: z.enum(REFUSAL_GROUNDS).nullable().default(null),
  competentOrgan: line.nullable().default(null), meeting: meeting.nullable().default(null), minutes: z.array(passage).max(40).default([]), testOpen: z.boolean().default(false), testBody: line.nullable().default(null), testCost: line.nullable().default(null),
  recusalOpen: z.boolean().default(false), /** Who asked for the recusal that is open or was decided last, and why. */ recusalWish: z.strictObject({ by: personal('name', line), ground: passage }).nullable().default(null), agreement: agreement.nullable().default(null), endGround: z.enum(END_GROUNDS).nullable().default(null), toldOn: day.nullable().default(null),
})
export type ComplaintFacts = z.output<typeof complaintFacts>

export const askMissingInput = z.strictObject({ missing: z.array(line).min(1).max(20) })
/** Both sides were asked whether they want mediation; who mediates, the officer who accepts unless another is named. */
export const acceptInput = z.strictObject({ bothAsked: z.literal(true), mediatorId: z.uuid().optional() })
export const refuseInput = z.strictObject({ ground: z.enum(REFUSAL_GROUNDS) })
export const handBackInput = z.strictObject({ competentOrgan: line })
export const inviteInput = meeting
export const meetInput = z.strictObject({ minutes: passage })
export const askRecusalInput = z.strictObject({ ground: passage })
export const decideRecusalInput = z.strictObject({ granted: z.boolean(), mediatorId: z.uuid().optional() })
export const sendToTestInput = z.strictObject({ body: line, cost: line, bothAgreed: z.literal(true) })
export const testBackInput = z.strictObject({ reportNumber: line, result: passage })
export const agreeInput = agreement
export const withdrawInput = z.strictObject({ settled: z.boolean() })
export const terminateInput = z.strictObject({ ground: z.enum(['noTestAgreement', 'notTakingPart', 'noAgreement', 'refusalGround', 'otherLaw']) })
export const clueInput = z.strictObject({ suspicion: passage })
export const breachInput = z.strictObject({ evidence: passage })
export const bothToldInput = z.strictObject({ toldOn: day })
