import { instant, plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { causeCode, organType } from '../configuration/cause.ts'
import { actFacts, line, partyFacts, partyIdNumber, passage, penalty, punishability, rangeFacts, sheet } from '../matter/schemas.ts'
import { notPublished } from '../rules/publication.ts'

const collectGround = z.enum(['upTo100', 'hardToEnforceLater', 'remoteAndAsked'])

/** What was decided on the spot (当场决定). */
export const spotDecision = z.strictObject({ penalty, factsClear: z.boolean(), needsTest: z.boolean(), hardToEnforceLater: z.string().max(300), remoteAndAsked: z.boolean(), decidedAt: instant, servedOn: plainDate.nullable(), deviates: z.boolean(), socialImpact: z.boolean().optional(), /** Why it is not published (R10); null where it is. Older builds say nothing. */ exemptFor: notPublished.nullable().optional() })

/** Facts of an on-the-spot case (简易程序案件). */
export const simpleCaseFacts = z.strictObject({
  organType, clueId: z.uuid().nullable(), leasedNumber: z.string().max(40), causeCode, party: partyFacts, partyIdNumber, act: actFacts, contactAt: instant, shown: z.boolean(), told: z.string().max(4000).nullable(),
  heard: z.array(passage).max(40), range: rangeFacts.nullable(), sheet: sheet.nullable(), decision: spotDecision.nullable(), spared: z.string().max(20).nullable(), signedAt: instant.nullable(), refusal: z.string().max(300),
  collected: z.strictObject({ ground: collectGround, amountFen: z.int().min(1), financeReceiptNo: line, on: plainDate }).nullable(),
})
export type SimpleCaseFacts = z.output<typeof simpleCaseFacts>

/** A fresh case, at the first contact with the party. */
export const freshSimple = (from: Pick<SimpleCaseFacts, 'organType' | 'clueId' | 'leasedNumber' | 'causeCode' | 'party' | 'partyIdNumber' | 'act' | 'contactAt'>): SimpleCaseFacts =>
  ({ ...from, shown: false, told: null, heard: [], range: null, sheet: null, decision: null, spared: null, signedAt: null, refusal: '', collected: null })

export const openInput = z.strictObject({
  title: line, leasedNumber: z.string().trim().min(1).max(40), causeCode, party: partyFacts, partyIdNumber: z.string().trim().max(18).nullable(), act: actFacts, officerIds: z.array(z.uuid()).min(2).max(4),
})
export const tellInput = z.strictObject({ told: passage, findings: passage, /** Others than the party who are there. */ present: z.array(personal('name', line)).max(19).optional() })
export const hearInput = z.strictObject({ words: passage })
export const decideInput = z.strictObject({
  range: rangeFacts, sheet, penalty, amountReason: z.string().trim().max(2000), factsClear: z.boolean(), needsTest: z.boolean(), hardToEnforceLater: z.string().trim().max(300), remoteAndAsked: z.boolean(), partySigned: z.boolean(), refusal: z.string().trim().max(300),
  /** 具有一定社会影响 (行政处罚法 §48(1)): what urban management publishes. */ socialImpact: z.boolean().optional(),
})
export const noPenaltyInput = z.strictObject({ punishability, code: z.enum(['APL30', 'APL31', 'APL33(2)', 'APL33(1)must', 'APL33(1)may']), education: passage })
export const serveInput = z.strictObject({ signed: z.boolean(), refusal: z.string().trim().max(300) })
export const collectInput = z.strictObject({ financeReceiptNo: line })
export const modifyInput = z.strictObject({ penalty: penalty.optional() })
export const escalateInput = z.strictObject({ summary: passage })
