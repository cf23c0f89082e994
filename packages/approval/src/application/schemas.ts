import { sensitive } from '@onewindow/casework/sensitive'
import { answerDocumentSchema } from '@onewindow/forms/definition'
import { z } from 'zod'
import { limit, materialKey, procedureType, slug, subjectType } from '../catalogue/definition.ts'

const day = z.iso.date()
const instant = z.string().max(40)
const sentence = z.string().trim().min(2).max(500)
const passage = z.string().trim().min(5).max(4000)
const name = z.string().trim().min(1).max(200)

export const actionKind = z.enum(['new', 'change', 'renew', 'replace', 'cancel'])
export const deliveryMode = z.enum(['electronic', 'window', 'post'])
export const acceptanceKind = z.enum(['express', 'onTheSpot', 'commitment', 'deferred', 'deemed'])

/** How the person wants the result: in the wallet, at a window, by post. */
export const delivery = z.strictObject({ mode: deliveryMode, address: z.string().trim().max(200).optional() })

/** As many points as one notice holds; in a one-thing application those of all departments together. */
export const MOST_POINTS = 50

/** One point of the one-time notice (一次性告知补正), in the words it will print. */
export const correctionItem = z.strictObject({ materialKey, defect: sentence, cure: sentence })
export type CorrectionItem = z.output<typeof correctionItem>

export const stageSign = z.strictObject({ stage: z.string().max(40), officerId: z.uuid(), officerName: name, verdict: z.string().max(40), opinion: z.string().max(4000), signedAt: instant })
export const conditionVerdict = z.strictObject({ index: z.int().min(0).max(40), met: z.boolean(), evidence: z.string().trim().max(1000) })

/** One special procedure (特别程序): with what ground, how long it was said to take, and its result. */
export const specialProcedureFact = z.strictObject({
  taskId: z.string().max(60), kind: procedureType, basis: z.string().max(400), declared: limit, from: instant, to: instant.nullable(), result: z.string().max(2000).nullable(),
})

export const inspectionFact = z.strictObject({ place: z.string().max(300), startedAt: instant, endedAt: instant, officers: z.array(z.strictObject({ accountId: z.uuid(), name, certificate: z.string().max(60) })).min(1).max(6),
  findings: z.array(z.strictObject({ point: sentence, finding: z.string().trim().max(1000), result: z.enum(['met', 'notMet', 'notApplicable']) })).min(1).max(60), conclusion: passage })

export const decisionFact = z.strictObject({
  kind: z.enum(['granted', 'denied']), on: day, reason: z.string().max(4000), articles: z.array(z.strictObject({ law: name, article: z.string().max(100) })).max(20),
  conditions: z.array(z.string().max(1000)).max(20), validFrom: day.nullable(), validTo: day.nullable(), failed: z.array(conditionVerdict).max(40),
})

/** The facts of an application (办件). Answers are kept by semantic key with their source; sensitive ones are sealed. */
export const applicationFacts = z.strictObject({
  itemVersionId: z.uuid(), itemSlug: slug, itemName: z.strictObject({ zh: name, en: name }), implementationId: z.uuid(), subjectType, partyId: z.uuid(), actionKind, licenceId: z.uuid().nullable(),
  hasAgent: z.boolean(), agentName: z.string().max(200).nullable(), mandate: z.boolean(),
  answers: answerDocumentSchema, sensitiveAnswers: sensitive(answerDocumentSchema),
  consents: z.array(materialKey).max(60), deferrals: z.array(materialKey).max(10), commitments: z.array(materialKey).max(60), commitmentChosen: z.boolean(), delivery,
  signature: z.strictObject({ name, at: instant }).nullable(),
  acceptance: z.strictObject({ kind: acceptanceKind, on: day, openMaterials: z.array(materialKey).max(10) }).nullable(),
  corrections: z.array(z.strictObject({ at: instant, items: z.array(correctionItem).min(1).max(60) })).max(20),
  correctionAnswers: z.array(z.strictObject({ materialKey, explanation: z.string().max(1000) })).max(60),
  officerAnswers: z.record(materialKey, z.boolean()), clarifications: z.array(z.strictObject({ at: instant, from: z.enum(['authority', 'applicant']), text: passage })).max(40),
  refusal: z.strictObject({ ground: z.enum(['notRequired', 'notCompetent', 'barred']), reason: passage, competentAuthority: z.string().max(200).nullable() }).nullable(),
  stages: z.array(stageSign).max(40), conditions: z.array(conditionVerdict).max(40), inspections: z.array(inspectionFact).max(10), special: z.array(specialProcedureFact).max(20),
  hearing: z.strictObject({ requestedBy: name, heldOn: day.nullable(), at: instant.nullable(), place: z.string().max(200), chair: name, record: z.string().max(4000).nullable() }).nullable(),
  extension: z.strictObject({ length: z.int(), unit: z.string().max(20), reason: passage, on: day }).nullable(),
  decision: decisionFact.nullable(), certificateNumber: z.string().max(60).nullable(), licenceIssuedId: z.uuid().nullable(),
  proofOfService: z.strictObject({ mode: deliveryMode, receiver: name, at: instant }).nullable(), attempts: z.array(z.strictObject({ at: instant, reason: sentence })).max(20),
  ending: z.strictObject({ ground: z.string().max(2000) }).nullable(), errata: z.array(z.strictObject({ document: z.string().max(80), was: z.string().max(500), now: z.string().max(500), on: day })).max(20),
  recusals: z.array(z.strictObject({ officer: name, /** Whom the head understood by the name: two officers may share one. */ officerId: z.uuid().nullable(), reason: passage, decided: z.boolean().nullable() })).max(20), batchClosesAt: instant.nullable(),
  /** The money that came for a charged item, by the bank's serial (R9). */
  payment: z.strictObject({ amountFen: z.int().min(1), serial: name, at: instant }).nullable().default(null),
  /** Its place in a one-thing application (一件事): what the answers there demand and spare, and whose result its decision waits for. */
  bundle: z.strictObject({
    requires: z.array(materialKey).max(40), spares: z.array(materialKey).max(40), waitsFor: z.array(slug).max(20),
    /** Certificates those results bring, and facts by semantic key with the items that give them. */
    promised: z.array(z.string().max(60)).max(20).default([]), awaits: z.record(z.string().max(120), z.array(slug).max(20)).default({}),
  }).nullable().default(null),
  /** Defects told to the lead unit of the bundle, which sends one notice for all departments. */
  defects: z.array(correctionItem).max(60).default([]),
  /** What the grant itself gives, by semantic key: a credit code, the number of an identity or of a birth certificate. */
  given: sensitive(z.record(z.string().max(120), z.string().max(300))).default({}),
})
export type ApplicationFacts = z.output<typeof applicationFacts>

// Inputs of events, in the order of the table. Each is what the person types; everything else comes from the case.
export const startDraftInput = z.strictObject({ partyId: z.uuid(), implementationId: z.uuid(), actionKind: actionKind.default('new'), licenceId: z.uuid().nullable().default(null), agent: z.boolean().default(false), /** The request it begins from, and what came along from there. */ requestId: z.uuid().nullable().default(null), files: z.array(z.strictObject({ fileId: z.uuid(), key: z.literal('request'), label: z.string().max(200), sha256: z.string().length(64) })).max(20).default([]) })
export const saveDraftInput = z.strictObject({
  answers: answerDocumentSchema, consents: z.array(materialKey).max(60), deferrals: z.array(materialKey).max(10), commitments: z.array(materialKey).max(60), commitmentChosen: z.boolean(), delivery,
  files: z.array(z.strictObject({ fileId: z.uuid(), key: materialKey, label: z.string().trim().min(1).max(200), sha256: z.string().length(64) })).max(60).default([]), removed: z.array(z.uuid()).max(60).default([]),
})
export const submitInput = z.strictObject({ signature: name, truthful: z.literal(true) })
export const windowInput = z.strictObject({
  presenter: name, originalsSeen: z.boolean(), note: z.string().trim().max(500).default(''), arrivedOn: day.optional(), ...saveDraftInput.shape,
})
/** What a bundle hands over when an item inside it begins: the papers the item lists, and the moment it was sent, however late the case of its own comes about. */
export const inBundleInput = z.strictObject({ files: saveDraftInput.shape.files, at: instant.optional() })
/** What the bundle knows of its items' results when one of them is there, by item and semantic key (`handsDown` of bundleApplication). */
export type ResultsInput = { results?: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
export const fixInput = z.strictObject({ answers: answerDocumentSchema })
export const acceptInput = z.strictObject({ officerAnswers: z.record(materialKey, z.boolean()).default({}) })
export const correctionInput = z.strictObject({ items: z.array(correctionItem).min(1).max(MOST_POINTS), officerAnswers: z.record(materialKey, z.boolean()).default({}) })
export const defectsInput = z.strictObject({ items: correctionInput.shape.items })
export const refusalInput = z.strictObject({ reason: passage })
export const notCompetentInput = z.strictObject({ reason: passage, competentAuthority: name })
export const resubmitInput = z.strictObject({ answers: answerDocumentSchema, files: saveDraftInput.shape.files, explanations: z.array(z.strictObject({ materialKey, explanation: sentence })).max(60).default([]) })
export const supplyInput = z.strictObject({ files: saveDraftInput.shape.files.unwrap().min(1) })
export const signInput = z.strictObject({ verdict: z.enum(['pass', 'fail']), opinion: passage })
export const clarificationInput = z.strictObject({ text: passage })
/** Two certified officers (行政许可法 §34(3)): the one who writes first, then the one who confirms. */
export const inspectionInput = inspectionFact.omit({ officers: true }).extend({ certificates: z.tuple([z.string().trim().min(1).max(60), z.string().trim().min(1).max(60)]) })
export const interestedInput = z.strictObject({ parties: z.array(z.strictObject({ name, contact: z.string().trim().max(200) })).min(1).max(20), hearingRight: z.boolean() })
export const specialInput = z.strictObject({ kind: procedureType, declared: limit, reason: passage })
export const endSpecialInput = z.strictObject({ taskId: z.uuid(), result: passage })
export const hearingInput = z.strictObject({ at: instant, place: sentence, chair: name })
export const hearingRecordInput = z.strictObject({ record: passage })
export const opinionsInput = z.strictObject({ question: passage, unitIds: z.array(z.string().max(80)).min(1).max(10) })
export const opinionInput = z.strictObject({ taskId: z.uuid(), verdict: z.enum(['agree', 'agreeWithConditions', 'object']), reason: passage, article: z.string().trim().max(200).default('') })
export const extendInput = z.strictObject({ length: z.int().min(1).max(365), reason: passage })
export const submitForDecisionInput = z.strictObject({ conditions: z.array(conditionVerdict).min(1).max(40), proposal: z.enum(['grant', 'deny']), opinion: passage })
export const grantInput = z.strictObject({ conditions: z.array(z.string().trim().min(2).max(1000)).max(20).default([]), note: z.string().trim().max(2000).default('') })
export const denyInput = z.strictObject({ reason: passage, failed: z.array(conditionVerdict).min(1).max(40), articles: z.array(z.strictObject({ law: name, article: z.string().trim().min(1).max(100) })).min(1).max(20) })
export const terminateInput = z.strictObject({ ground: passage })
/** Money taken with proof; the bank's serial counts once for the whole city. */
export const paymentInput = z.strictObject({ amountFen: z.int().min(1).max(100_000_000), serial: z.string().trim().min(4).max(60) })
export const deliverInput = z.strictObject({ mode: deliveryMode, receiver: name })
export const failedInput = z.strictObject({ reason: sentence })
export const errataInput = z.strictObject({ document: z.string().trim().max(80), was: sentence, now: sentence })
export const reopenInput = z.strictObject({ ground: passage, document: sentence })
export const reassignInput = z.strictObject({ handlerId: z.uuid() })
export const recusalInput = z.strictObject({ officer: name, reason: passage })
export const decideRecusalInput = z.strictObject({ officer: name, officerId: z.uuid(), granted: z.boolean() })
export const transferInput = z.strictObject({ unitId: z.string().max(80) })
