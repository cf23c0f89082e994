import { instant, plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { causeCode, organType } from '../configuration/cause.ts'
import { actFacts, certificatesShown, evidence, line, origin, partyFacts, partyIdNumber, passage, penalty, provenFact, punishability, rangeFacts, sheet, thing } from '../matter/schemas.ts'

const day = plainDate.nullable()

/** 案件调查终结报告 with its sheet: what the organ proposes and why. */
export const report = z.strictObject({
  summary: passage, law: line, facts: z.array(provenFact).min(1).max(40), range: rangeFacts, sheet, punishability, result: z.enum(['penalty', 'noPenalty']), penalty, amountReason: z.string().trim().max(2000),
  publicInterest: z.boolean(), complex: z.boolean(), legalReviewByLaw: z.boolean(), hearingByLaw: z.boolean(), measuresPlan: z.string().trim().max(2000),
  /** 具有一定社会影响 (行政处罚法 §48(1)): marked, a decision of urban management is published whatever its amount. */ socialImpact: z.boolean().optional(),
  /** Other norms the same act broke: the one with the highest fine is the case's own (行政处罚法 §29). */
  otherCauses: z.array(causeCode).max(9).optional(),
})
export type Report = z.output<typeof report>

/** The last notice (告知书) and what the party said to it. `stands` ends with new facts. */
export const notice = z.strictObject({
  penalty, hearing: z.boolean(), givenOn: plainDate, servedOn: day, stands: z.boolean(), waived: z.boolean(), statements: z.array(z.strictObject({ on: plainDate, text: passage })).max(40), answer: z.string().max(4000).nullable(),
})
export type Notice = z.output<typeof notice>

const NO_PENALTY_CODES = ['APL30', 'APL31', 'APL33(2)', 'APL33(1)must', 'APL33(1)may'] as const

export const decision = z.strictObject({
  kind: z.enum(['penalty', 'noPenalty']), penalty, code: z.enum(NO_PENALTY_CODES).nullable(), education: z.string().max(4000), decidedOn: plainDate, servedOn: day, deviates: z.boolean(),
})

/** Facts of an ordinary case (普通程序案件). */
export const ordinaryCaseFacts = z.strictObject({
  organType, origin, clueId: z.uuid().nullable(), reporterNamed: z.boolean(), causeCode, party: partyFacts, partyIdNumber, act: actFacts,
  evidence: z.array(evidence).max(400), report: report.nullable(), review: z.strictObject({ passed: z.boolean(), legal: z.enum(['none', 'passed', 'refused']), opinion: z.string().max(4000) }),
  notice: notice.nullable(), hearingHeld: z.boolean(), panel: z.strictObject({ on: plainDate, agreed: z.boolean(), opinion: passage }).nullable(), decision: decision.nullable(),
  /** When certificates were shown, and for what (行政处罚法 §55); cases of older builds have none. */ shown: z.array(z.strictObject({ step: z.enum(['inspect', 'interview']), at: instant })).max(400).optional(),
  suspendedFor: z.string().max(40).nullable(), testing: z.strictObject({ body: line, item: line, days: z.int().min(1).max(365) }).nullable(), recused: z.array(z.uuid()).max(20),
})
export type OrdinaryCaseFacts = z.output<typeof ordinaryCaseFacts>

/** A fresh case as the clue hands it over. */
export const freshFacts = (from: Pick<OrdinaryCaseFacts, 'organType' | 'origin' | 'clueId' | 'reporterNamed' | 'causeCode' | 'party' | 'partyIdNumber' | 'act'>): OrdinaryCaseFacts => ({
  ...from, evidence: [], report: null, review: NOT_REVIEWED, notice: null, hearingHeld: false, panel: null, decision: null, suspendedFor: null, testing: null, recused: [],
})
export const NOT_REVIEWED = { passed: false, legal: 'none', opinion: '' } as const

// What people type.

export const evidenceInput = evidence.omit({ id: true, state: true, note: true, sha256: true, files: true, custody: true })
export const checkEvidenceInput = z.strictObject({ evidenceId: z.string().max(20), state: z.enum(['verified', 'unlawful', 'irrelevant', 'unverifiable']), note: z.string().trim().max(300) })
export const inspectInput = z.strictObject({ shown: certificatesShown, place: line, from: z.string().max(40), to: z.string().max(40), present: z.array(personal('name', line)).min(1).max(20), findings: passage, partyWords: passage, refusal: z.string().trim().max(300) })
export const interviewInput = z.strictObject({
  shown: certificatesShown, person: personal('name', line), role: line, place: line, from: z.string().max(40), to: z.string().max(40), questions: z.array(z.strictObject({ question: passage, answer: passage })).min(1).max(200),
})
export const sampleInput = z.strictObject({ things: z.array(thing).min(1).max(100), sealNumber: line, body: line, item: line })
export const orderCorrectionInput = z.strictObject({ what: passage, law: line, days: z.int().min(1).max(30).optional() })
export const preserveInput = z.strictObject({ why: passage, keeper: line, things: z.array(thing).min(1).max(200) })
export const coerceInput = z.strictObject({ kind: z.enum(['seal', 'seize']), why: passage, conditions: z.array(z.string().max(60)).max(10), urgent: z.boolean(), things: z.array(thing).min(1).max(200) })
export const testInput = z.strictObject({ body: line, item: line, days: z.int().min(1).max(365) })
export const suspendInput = z.strictObject({ ground: z.enum(['otherDecision', 'lawAnswer', 'forceMajeure', 'partyUnreachable', 'rightsHolder']) })
export const daysInput = z.strictObject({ days: z.int().min(1).max(365) })
export const panelInput = z.strictObject({ memberIds: z.array(z.uuid()).min(3).max(15) })
export const recusalWish = z.strictObject({ officerId: z.uuid(), why: passage })
export const recuseInput = z.strictObject({ officerId: z.uuid(), granted: z.boolean() })
export const opinionInput = z.strictObject({ opinion: passage })
export const defectsInput = z.strictObject({ defects: z.array(passage).min(1).max(40) })
export const legalReviewInput = z.strictObject({ passed: z.boolean(), opinion: passage })
export const renotifyInput = z.strictObject({ penalty })
export const statementInput = z.strictObject({ text: passage })
export const acceptInput = z.strictObject({ penalty, answer: passage })
export const answerInput = z.strictObject({ answer: z.string().trim().max(4000) })
export const sendBackInput = z.strictObject({ to: z.enum(['investigating', 'defenceReview']) })
export const noPenaltyInput = z.strictObject({ code: z.enum(NO_PENALTY_CODES), education: passage })
export const terminateInput = z.strictObject({ ground: z.enum(['noSuccessor', 'barred', 'other']) })
export const receiverInput = z.strictObject({ receiver: line, files: z.array(line).min(1).max(100) })
export const clericalInput = z.strictObject({ wrong: line, right: line })
export const modifyInput = z.strictObject({ penalty: penalty.optional() })
export const redoInput = z.strictObject({ ground: z.enum(['ordered', 'newFacts', 'procedureOnly']) })
