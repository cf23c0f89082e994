import { instant } from '@onewindow/calendar/spec'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { orderDays } from '../configuration/knobs.ts'
import { clueSources, planSources } from '../rules/visit-frequency.ts'
import { resultClasses } from '../rules/visit-result.ts'
import { aDay, checkItem, fix, hex64, shortWords, subjectFacts, teamInput, uscc, words } from '../inspection-matter/schemas.ts'

export const TASK_KINDS = ['planned', 'special', 'clue', 'flying', 'recheck'] as const
const source = z.enum([...planSources, ...clueSources])
const resultClass = z.enum(resultClasses)

const answer = z.strictObject({ item: z.string().max(20), value: z.enum(['pass', 'fail', 'notApplicable']), affectsSafety: z.boolean().default(false), note: z.string().trim().max(500).default('') })
/** One entry of a device: what was answered when, as its chain of hashes covers it. */
const record = z.strictObject({ item: z.string().max(20), value: z.enum(['pass', 'fail', 'notApplicable']), affectsSafety: z.boolean(), note: z.string().max(500), at: instant })
const stream = z.strictObject({ id: z.string().min(1).max(80), hashes: z.array(hex64).max(2000), records: z.array(record).max(2000) })

const visit = z.strictObject({
  arrivedAt: instant, leftAt: instant.nullable().default(null), present: z.array(z.uuid()).max(16), shown: z.enum(['taskCode', 'paper', 'photo']), place: fix.nullable(), placeReason: z.string().max(200),
  statement: z.string().max(2000).default(''), interruptions: z.int().min(0).max(50).default(0),
})
/** `version` counts corrections; the earlier ones stand in the timeline and their papers. */
const result = z.strictObject({
  result: resultClass, classes: z.array(resultClass).max(9), violations: z.array(z.string().max(20)).max(100), toCorrect: z.array(z.string().max(20)).max(100), deviation: z.string().max(2000).default(''), version: z.int().min(1).max(99),
})

/** A visit from its order to its public result. */
export const taskFacts = z.strictObject({
  subject: subjectFacts, kind: z.enum(TASK_KINDS), source, visitId: z.uuid(), objectId: z.string().max(64).nullable().default(null), planNo: z.string().max(60).nullable().default(null), drawNo: z.string().max(60).nullable().default(null),
  /** The firm's own place in the list both parties committed to, so that it can look for itself; `citizen.draws.entry` gives the proof. */ drawEntry: z.strictObject({ drawNo: z.string().max(60).default(''), number: z.int().min(1), of: z.int().min(1), entry: z.string().max(64), objectsRoot: hex64 }).nullable().default(null),
  originId: z.uuid().nullable().default(null), why: words, plannedOn: aDay, endsOn: aDay.nullable().default(null), onSite: z.boolean().default(true), days: z.int().min(1).max(250).nullable().default(null),
  mergeAnswer: z.string().trim().max(500).default(''), /** 综合查一次: the visit of another department this one is made together with. */ mergedWithId: z.uuid().nullable().default(null), mergedWith: z.string().max(60).default(''), urgent: z.boolean().default(false), checklistVersion: z.string().max(40), areas: z.array(z.string().max(40)).min(1).max(20), items: z.array(checkItem).min(1).max(200),
  packLoadedAt: instant.nullable().default(null), recused: z.array(z.uuid()).max(20).default([]), /** Supplementary draws of the batch whose result stands in the team. */ seatsHeard: z.array(z.string().max(60)).max(40).default([]), recusal: z.strictObject({ accountId: z.uuid().nullable(), ground: shortWords }).nullable().default(null), visit: visit.nullable().default(null),
  streams: z.array(stream).max(20).default([]), answers: z.array(answer).max(200).default([]), site: z.enum(['refused', 'notFound', 'noActivity']).nullable().default(null), foundOn: aDay.nullable().default(null), result: result.nullable().default(null),
  orderedItems: z.array(z.string().max(20)).max(200).default([]), seizure: shortWords.nullable().default(null), returned: z.array(z.strictObject({ item: z.string().max(20), reason: shortWords })).max(200).default([]),
  publishedOn: aDay.nullable().default(null), publicText: z.string().max(2000).default(''), objection: words.nullable().default(null), clueSentOn: aDay.nullable().default(null),
})
export type TaskFacts = z.output<typeof taskFacts>

/** The firm somebody asks to visit; which party it is, its class and its food grade are in the registers. */
const askedSubject = subjectFacts.omit({ partyId: true, foodGrade: true, risk: true })

const asked = {
  subject: askedSubject, source, why: words, plannedOn: aDay, areas: z.array(z.string().max(40)).min(1).max(9), originId: z.uuid().nullable().default(null), planNo: z.string().max(60).nullable().default(null), mergeAnswer: z.string().trim().max(500).default(''),
}
export const proposeInput = z.strictObject({ ...asked, /** Number of the visit of another department to go together with. */ mergeWith: z.string().trim().max(60).default(''), unitId: z.string().max(80), kind: z.enum(['special', 'clue', 'flying']), onSite: z.boolean().default(true) })
export const urgentInput = z.strictObject({ ...asked, unitId: z.string().max(80), danger: words, memberIds: z.array(z.uuid()).min(1).max(6) })
export const approveInput = z.strictObject({ team: teamInput, teamReason: shortWords })
export const conflictInput = z.strictObject({ ground: shortWords })
export const supplementInput = z.strictObject({ accountId: z.uuid(), asLead: z.boolean(), why: shortWords })
export const recusalInput = z.strictObject({ accountId: z.uuid().nullable().default(null), ground: shortWords })
export const recusalDecisionInput = z.strictObject({ granted: z.boolean(), finding: shortWords })
export const prepareInput = z.strictObject({ packLoadedAt: instant })
export const postponeInput = z.strictObject({ days: z.int().min(1).max(60), ground: z.enum(['subjectAsked', 'forceMajeure']) })
export const cancelInput = z.strictObject({ code: z.enum(['duplicate', 'closedForGood', 'forceMajeure', 'planEnded', 'other']) })
export const arriveInput = z.strictObject({ present: z.array(z.uuid()).min(2).max(16), code: uscc, shown: z.enum(['taskCode', 'paper', 'photo']), place: fix.nullable().default(null), placeReason: z.string().trim().max(200).default('') })
export const notFoundInput = z.strictObject({ neighbours: words, place: fix.nullable().default(null) })
export const refusedInput = z.strictObject({ what: words, witness: z.string().trim().max(60).default('') })
export const noActivityInput = z.strictObject({ what: words })
export const leaveInput = z.strictObject({ answers: z.array(answer).max(200).default([]), facts: words, statement: z.string().trim().max(2000).default(''), signed: z.boolean(), refusal: z.string().trim().max(200).default(''), witness: personal('name', z.string().trim().max(60)).default('') })
export const sampleInput = z.strictObject({ product: shortWords, quantity: shortWords })
export const orderInput = z.strictObject({ items: z.array(z.string().max(20)).min(1).max(100), fact: words, days: orderDays })
export const seizeInput = z.strictObject({ what: shortWords, caseNumber: z.string().trim().max(60).default('') })
export const interruptInput = z.strictObject({ ground: z.enum(['danger', 'nightfall', 'other']) })
export const syncInput = z.strictObject({ stream: z.string().min(1).max(80), entries: z.array(z.strictObject({ seq: z.int().min(1).max(2000), hash: hex64, record })).min(1).max(500) })
/** Where two devices differ, the lead says which holds. */
export const submitInput = z.strictObject({ chosen: z.array(answer.extend({ reason: shortWords })).max(200).default([]) })
export const returnInput = z.strictObject({ items: z.array(z.strictObject({ item: z.string().max(20), reason: shortWords })).min(1).max(200) })
export const concludeInput = z.strictObject({ result: resultClass, deviation: z.string().trim().max(2000).default(''), provision: z.string().trim().max(400).default('') })
export const correctInput = z.strictObject({ wrong: words, since: aDay, result: resultClass })
/** `override`: what looks like a number of a person is none; the head agrees. */
export const publishInput = z.strictObject({ text: z.string().trim().min(2).max(2000), override: z.boolean().default(false) })
export const objectInput = z.strictObject({ claim: words })
export const upholdInput = z.strictObject({ finding: words, result: resultClass })
export const dismissInput = z.strictObject({ finding: words })
export const clueInput = z.strictObject({ provision: shortWords, place: shortWords })
export const transferInput = z.strictObject({ authority: shortWords, acceptedAs: shortWords })
export const reopenInput = z.strictObject({ evidence: words })
