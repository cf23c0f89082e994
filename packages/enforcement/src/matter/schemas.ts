import { plainDate } from '@onewindow/calendar/definition'
import { personal, sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { fen } from '../configuration/cause.ts'
import { circumstanceId } from '../configuration/discretion-model.ts'
import { evidenceKind, evidenceState } from '../rules/evidence.ts'
import { partyKind } from '../rules/party-kind.ts'
import { penaltyKind } from '../rules/penalty-kind.ts'

// What a clue, an on-the-spot case and an ordinary case say alike about the matter: party, act, evidence, amount.

export const line = z.string().trim().min(1).max(300)
export const passage = z.string().trim().min(2).max(4000)
/** Where a clue came from (案源). */
export const origin = z.enum(['inspection', 'complaint', 'report', 'transfer', 'superior', 'patrol', 'monitor', 'selfReport', 'appCheck'])
export type Origin = z.output<typeof origin>

/** The party (当事人); an individual business and its operator are one. */
export const partyFacts = z.strictObject({
  partyId: z.uuid().nullable(), kind: partyKind, name: personal('name', line), address: personal('address', line), uscc: z.string().max(18).nullable(), minor: z.boolean(),
})
export type PartyFacts = z.output<typeof partyFacts>

/** Identity number of the party, sealed; null where it is not known or the party is an organisation. */
export const partyIdNumber = sensitive(z.string().trim().max(18).nullable())

/** 行政处罚法 §55: the officers tick that they showed their certificates; a record that is not ticked is not taken, and what the paper says comes from here. */
export const certificatesShown = z.literal(true)

const point = z.strictObject({ lat: z.int().min(-900_000_000).max(900_000_000), lon: z.int().min(-1_800_000_000).max(1_800_000_000) })

/** The act (违法行为): where, what, from when to when, and when any organ with power learned of it. */
export const actFacts = z.strictObject({
  actId: z.string().min(1).max(80), place: line, point: point.nullable(), conduct: passage, pattern: z.enum(['single', 'continuous', 'ongoing']), from: plainDate, to: plainDate, discoveredOn: plainDate,
  lifeHealthFinance: z.boolean(), harm: z.boolean(),
  /** Region of the place by code, against which the power is checked (行政处罚法 §22); null or, in older cases, missing: that of the organ. */
  regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/).nullable().optional(),
})
export type ActFacts = z.output<typeof actFacts>

/** What a penalty consists of (R6). */
export const penalty = z.strictObject({ kinds: z.array(penaltyKind).max(14), fineFen: fen, gainsFen: fen, goodsFen: fen, restrictMonths: z.int().min(0).max(600), /** Numbers of the licences that are detained or revoked. */ licences: z.array(z.string().trim().min(1).max(60)).max(20).optional() })

/** What the range of the fine depends on (R4). */
export const rangeFacts = z.strictObject({
  goodsValue: fen.nullable(), illegalGain: fen.nullable(), adFee: fen.nullable(), constructionCost: fen.nullable(), serious: z.boolean(), flaw: z.boolean(), refusal: z.boolean(),
})
export type RangeInput = z.output<typeof rangeFacts>

const points = z.int().min(0).max(100)
/** 裁量计算表: points of the six factors, circumstances of law, tenths taken off below the minimum. */
export const sheet = z.strictObject({
  factors: z.strictObject({ fault: points, scale: points, duration: points, consequence: points, record: points, correction: points }),
  circumstances: z.array(circumstanceId).max(11), mitigationDegree: z.int().min(1).max(9).nullable(),
})
export type SheetInput = z.output<typeof sheet>

/** What decides whether there is a penalty at all (R2). */
export const punishability = z.strictObject({
  age: z.int().min(0).max(150).nullable(), unableToDiscern: z.boolean(), noFaultProved: z.boolean(), slight: z.boolean(), corrected: z.boolean(), harm: z.enum(['none', 'slight', 'real']).nullable(), first: z.boolean(),
})
export type PunishabilityInput = z.output<typeof punishability>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One entry of the custody chain (证据保管链): who had it, what was done, to whom it went. */
const custodyEntry = z.strictObject({ at: z.string().max(40), step: z.enum(['collected', 'checked', 'handedOver', 'archived']), hand: line, onto: z.string().max(300), hash: sha256 })
export type CustodyEntry = z.output<typeof custodyEntry>

/** One piece of evidence (证据), its bytes known by their hash. `id` is its number in the file: 证1, 证2 … */
export const evidence = z.strictObject({
  id: z.string().max(20), kind: evidenceKind, title: line, source: line, original: z.boolean(), capturedAt: z.string().max(40), sha256: z.string().length(64).nullable(), state: evidenceState, note: z.string().max(300),
  /** The files it consists of, as they were put on the case, and its chain; evidence of older builds has neither. */
  files: z.array(z.strictObject({ fileId: z.uuid(), sha256 })).min(1).max(20).optional(), custody: z.array(custodyEntry).max(200).optional(),
})
export type Evidence = z.output<typeof evidence>

/** A fact the decision rests on and the evidence named for it. */
export const provenFact = z.strictObject({ id: z.string().max(20), text: passage, evidenceIds: z.array(z.string().max(20)).max(60) })

/** Officers named for a case: two at least (行政处罚法 §42). */
export const officersInput = z.strictObject({ officerIds: z.array(z.uuid()).min(2).max(4) })

/** A thing seized, kept or sampled. */
export const thing = z.strictObject({ name: line, quantity: z.number().min(0).max(1e9), unit: z.string().trim().min(1).max(20), place: line, valueFen: fen.nullable() })
