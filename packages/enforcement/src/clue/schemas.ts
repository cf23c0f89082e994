import { personal, sensitive } from '@onewindow/casework/sensitive'
import { instant } from '@onewindow/calendar/definition'
import { z } from 'zod'
import { causeCode, organType } from '../configuration/cause.ts'
import { actFacts, line, origin, partyFacts, partyIdNumber, passage } from '../matter/schemas.ts'

/** Who told, sealed: a reporter's identity never leaves this field (市场监督管理投诉举报处理暂行办法 §33). */
const reporter = z.strictObject({ name: personal('name', line), phone: personal('mobile', z.string().trim().max(20)) })

/** As long as a limit may be where it began. */
const limitLength = z.int().min(0).max(1000)

/** A screening that began elsewhere (a report in market supervision) goes on here: one duty, one clock, as long as it was there. Clues of older builds carried no length. */
const carriedClock = z.strictObject({
  startAt: instant, length: limitLength.optional(), pauses: z.array(z.strictObject({ id: z.string().max(20), from: instant, to: instant.nullable(), reason: z.string().max(60), basis: z.string().max(200), declaredLength: z.null() })).max(40),
  extensions: z.array(z.strictObject({ at: instant, length: limitLength, unit: z.literal('workday'), reason: z.string().max(200), approver: z.string().max(80) })).max(4),
})

export const sketch = z.strictObject({ causeCode, act: actFacts, party: partyFacts.nullable(), partyClear: z.boolean(), factsNeedPenalty: z.boolean(), summary: passage })

/** What the officers propose. Act and party are those of the clue unless they are said anew: what is known is not typed again. */
export const proposeFileInput = sketch.extend({ act: actFacts.optional(), party: partyFacts.nullish() })

export type ProposeFile = z.output<typeof proposeFileInput>

/** Facts of a clue (案源线索). */
export const clueFacts = z.strictObject({
  origin, originRef: z.string().max(80).nullable(), sourceCaseId: z.uuid().nullable(), organType, receivedAt: instant, act: actFacts, causes: z.array(causeCode).max(10), suspect: partyFacts.nullable(), partyIdNumber,
  reporterNamed: z.boolean(), /** A market report answers its reporter there; else the organ that decides does. */ reporterToldHere: z.boolean(), reporter: sensitive(reporter.nullable()), carried: carriedClock.nullable(),
  proposal: sketch.nullable(), proposed: z.enum(['file', 'notFile']).nullable(), notFiledFor: z.string().max(40).nullable(), testing: z.strictObject({ body: line, item: line, days: z.int().min(1).max(365) }).nullable(), mergedInto: z.uuid().nullable(),
})
export type ClueFacts = z.output<typeof clueFacts>

export const reporterInput = reporter
export const assignInput = z.strictObject({ officerIds: z.array(z.uuid()).min(2).max(4) })
export const testInput = z.strictObject({ body: line, item: line, days: z.int().min(1).max(365) })
export const notFileInput = z.strictObject({ reason: z.enum(['noFact', 'slight', 'barred', 'noPower', 'other']) })
export const proposeNotFileInput = z.strictObject({ summary: passage, reason: z.enum(['noFact', 'slight', 'barred', 'noPower', 'other']) })
export const transferInput = z.strictObject({ receiver: line, /** The receiving organ where it works on the platform: the clue begins there at once. */ receiverUnitId: z.string().max(80).optional(), files: z.array(line).min(1).max(60) })
export const mergeInput = z.strictObject({ into: z.uuid() })
/** What makes a clue one for the spot (R3). */
export const goSimpleInput = z.strictObject({ causeCode, party: partyFacts, factsClear: z.boolean(), needsTest: z.boolean(), leasedNumber: z.string().trim().min(1).max(40) })
export const registerInput = z.strictObject({
  title: line, origin, originRef: z.string().trim().max(80).nullable(), causes: z.array(causeCode).max(10), act: actFacts, suspect: partyFacts.nullable(), partyIdNumber: z.string().trim().max(18).nullable(), reporter: reporter.nullable(),
})
