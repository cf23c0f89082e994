import { instant } from '@onewindow/calendar/spec'
import { sensitive } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { commitDocument, drawInspector, drawObject, drawRules } from '../rules/draw/entries.ts'
import { exclusionCodes } from '../rules/candidates.ts'
import { aDay, hex64, shortWords, subjectFacts, words } from '../inspection-matter/schemas.ts'

/** More candidates than fit into one case are drawn in several batches. */
export const MOST_CANDIDATES = 20_000
/** Visits opened in one step. */
export const TASKS_A_STEP = 500

const objectId = z.string().max(64)
const dept = z.string().max(40)
const exclusion = z.strictObject({ id: objectId, code: z.enum(exclusionCodes) })
const seat = z.strictObject({ dept, seat: z.int().min(0).max(20), inspector: z.string().max(64).nullable() })
const shortage = z.strictObject({ object: objectId, dept, seat: z.int().min(0).max(20) })

/** Who a blinded candidate is; `salt` lets a firm find itself. */
const candidate = z.strictObject({ id: objectId, salt: z.string().regex(/^[0-9a-f]{32}$/), subject: subjectFacts })
const staffMember = z.strictObject({ id: z.string().max(64), accountId: z.uuid(), name: z.string().max(80) })

const lists = z.strictObject({
  objects: z.array(drawObject).max(MOST_CANDIDATES), excluded: z.array(exclusion).max(MOST_CANDIDATES), inspectors: z.array(drawInspector).max(5000), byClass: z.record(z.string().max(1), z.int()), byCode: z.record(z.string().max(40), z.int()),
  objectsRoot: hex64, excludedRoot: hex64, inspectorsRoot: hex64, rulesHash: hex64,
})
export type Lists = z.output<typeof lists>

const draw = z.strictObject({
  seed: hex64, publicValue: z.string().max(200), quotas: z.record(z.string().max(40), z.int()), selected: z.array(objectId).max(MOST_CANDIDATES), reserves: z.record(z.string().max(40), z.array(objectId).max(MOST_CANDIDATES)),
  assignments: z.array(z.strictObject({ object: objectId, team: z.array(seat).max(20) })).max(MOST_CANDIDATES), shortages: z.array(shortage).max(MOST_CANDIDATES), resultHash: hex64,
})

const commitments = z.array(z.strictObject({ party: z.string().max(60), accountId: z.uuid(), commitment: hex64 })).max(2)
/** Somebody drawn who cannot go: recused, or ill. */
const vacancy = z.strictObject({ object: objectId, inspector: z.string().max(64), why: z.enum(['recused', 'ill']) })
const MOST_SUPPLEMENTS = 40

/** 补充抽取: a draw of its own, by the same two secrets and rules, over who is left, for one open seat of each object of a department. Its secrets lie sealed in `supplementReveals`. */
const supplement = z.strictObject({
  dept, seats: z.array(shortage).min(1).max(MOST_CANDIDATES), vacated: z.array(vacancy).max(50), rules: drawRules, lists, drawNo: z.string().max(60), publicSource: z.string().max(200).default(''), commitments: commitments.default([]),
  document: commitDocument.nullable().default(null), commitHash: hex64.nullable().default(null), publicValue: z.string().max(200).nullable().default(null), draw: draw.nullable().default(null), ended: z.boolean().default(false),
})
export type Supplement = z.output<typeof supplement>

/** A candidate that says something against the draw it was in; `finding` is null until the head has answered. */
const firmChallenge = z.strictObject({ id: objectId, saidAt: instant, ground: words, finding: words.nullable() })

/** An object that is gone and the reserve that stepped in. `open`: seats that nobody held there from the beginning; without it, as before there was one, the whole team went over. */
const replacement = z.strictObject({ object: objectId, by: objectId, why: z.string().max(200), position: z.int().min(1), open: z.array(shortage.omit({ object: true })).max(20).default([]) })

/** One draw (抽查批次) from the pool to the last visit. Firms and inspectors are sealed: public lists carry blinded ids and numbers. */
export const drawBatchFacts = z.strictObject({
  planId: z.uuid(), planNo: z.string().max(60), areas: z.array(z.string().max(40)).min(1).max(9), scope: z.strictObject({ region: z.string().regex(/^\d{4,15}$/), includesSuspended: z.boolean() }), plannedOn: aDay,
  departments: z.array(z.strictObject({ dept, unitId: z.string().max(80), joined: z.boolean() })).min(1).max(10), rules: drawRules,
  /** The void draw before this one, and why the head lets another be made. */ afterVoid: z.strictObject({ number: z.string().max(60), why: z.string().max(2000) }).nullable().default(null),
  lists: lists.nullable().default(null), candidates: sensitive(z.array(candidate).max(MOST_CANDIDATES)).default([]), staff: sensitive(z.array(staffMember).max(5000)).default([]), /** What the salts of the candidates follow from; null for a list frozen before there was one. */ saltKey: sensitive(hex64.nullable()).default(null),
  drawNo: z.string().max(60).nullable().default(null), publicSource: z.string().max(200).default(''), commitments: commitments.default([]),
  document: commitDocument.nullable().default(null), commitHash: hex64.nullable().default(null), reveals: sensitive(z.array(z.strictObject({ party: z.string().max(60), secret: hex64 })).max(2)).default([]), publicValue: z.string().max(200).nullable().default(null),
  draw: draw.nullable().default(null), shortageAnswers: z.array(shortage.extend({ answer: shortWords })).max(500).default([]), mergeAnswer: z.string().max(500).default(''), /** Visits that another department is about to make are made together with it. */ merged: z.boolean().default(false), nextIssueAt: instant.nullable().default(null), issued: z.int().min(0).default(0),
  notIssued: z.array(z.strictObject({ object: objectId, why: z.string().max(40) })).max(MOST_CANDIDATES).default([]), replaced: z.array(replacement).max(MOST_CANDIDATES).default([]),
  supplements: z.array(supplement).max(MOST_SUPPLEMENTS).default([]), supplementReveals: sensitive(z.array(z.strictObject({ no: z.int().min(0).max(MOST_SUPPLEMENTS), party: z.string().max(60), secret: hex64 })).max(2 * MOST_SUPPLEMENTS)).default([]),
  /** Who showed a secret that was not the one committed to, once for each time. */ missed: z.array(z.uuid()).max(200).default([]),
  challenge: words.nullable().default(null), /** What firms said against it, each under the name it has in the list, and what came of it. */ firmChallenges: z.array(firmChallenge).max(MOST_CANDIDATES).default([]), voidedFor: z.string().max(2000).default(''),
})
export type DrawBatchFacts = z.output<typeof drawBatchFacts>

export const prepareInput = z.strictObject({
  planId: z.uuid(), unitId: z.string().max(80), areas: z.array(z.string().max(40)).min(1).max(9), region: z.string().regex(/^\d{4,15}$/), includesSuspended: z.boolean().default(false), plannedOn: aDay, endsOn: aDay,
  mode: z.enum(['ratio', 'total']), total: z.int().min(1).max(MOST_CANDIDATES).nullable().default(null), byCounty: z.boolean().default(false), teamSize: z.int().min(2).max(6).default(2), /** Where an area asks a speciality of the lead, the lead is drawn from who has it. */ leadSpeciality: z.boolean().default(true), partnerUnitIds: z.array(z.string().max(80)).max(9).default([]),
})
export const allowInput = z.strictObject({ why: words })
export const commitInput = z.strictObject({ commitment: hex64, objectsRoot: hex64, inspectorsRoot: hex64, publicSource: z.string().trim().min(2).max(200).default('none') })
export const revealInput = z.strictObject({ secret: hex64, publicValue: z.string().trim().max(200).default('') })
export const triesInput = z.strictObject({ why: words })
export const supplementInput = z.strictObject({ dept, vacated: z.array(vacancy).max(50).default([]) })
export type SupplementInput = z.output<typeof supplementInput>
export const confirmDrawInput = z.strictObject({ answers: z.array(shortage.extend({ answer: shortWords })).max(500).default([]), merge: z.boolean().default(false), mergeAnswer: z.string().trim().max(500).default('') })
export const replaceInput = z.strictObject({ object: objectId, why: z.enum(['deregistered', 'movedOut', 'suspended']) })
export const challengeInput = z.strictObject({ ground: words })
export type ChallengeInput = z.output<typeof challengeInput>
export const answerInput = z.strictObject({ finding: words })
