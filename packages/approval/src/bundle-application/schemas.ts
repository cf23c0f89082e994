import { sensitive } from '@onewindow/casework/sensitive'
import { answerDocumentSchema } from '@onewindow/forms/definition'
import { z } from 'zod'
import { delivery, inBundleInput, MOST_POINTS, saveDraftInput } from '../application/schemas.ts'
import { bundleAnswers } from '../catalogue/bundle-definition.ts'
import { materialKey, slug, subjectType } from '../catalogue/definition.ts'

const day = z.iso.date()
const instant = z.string().max(40)
const name = z.string().trim().min(1).max(200)
const passage = z.string().trim().min(5).max(4000)
const text = z.strictObject({ zh: name, en: name })
const slugs = z.array(slug).max(40)

/** An item of the bundle with the version and the organ it is pinned to; chosen or not by the answers. */
export const pinnedItem = z.strictObject({
  slug, itemVersionId: z.uuid(), implementationId: z.uuid(), name: text, organ: name, unitId: z.string().max(80), unitPath: z.string().max(400), regionCode: z.string().max(12),
})
export type PinnedItem = z.output<typeof pinnedItem>

/** An item the answers chose: what it waits for, and how many working days after sending its result is promised (R6). */
export const plannedItem = z.strictObject({
  slug, workdays: z.int().min(0), waitsFor: z.array(z.strictObject({ slug, blocks: z.enum(['accept', 'decide']), /** The certificate itself is needed, not only the grant. */ certificate: z.boolean() })).max(20),
})
export type PlannedItem = z.output<typeof plannedItem>

/** How an item ended, for the result sheet. */
export const outcome = z.strictObject({ slug, result: z.enum(['granted', 'denied', 'withdrawn', 'refused', 'terminated']), endedOn: day, licence: z.string().max(60).nullable() })
export type Outcome = z.output<typeof outcome>

/** The facts of a one-thing application (一件事). Answers are kept by the bundle's keys with their source, also those no question asks for now; sensitive ones are sealed. */
export const bundleFacts = z.strictObject({
  bundleVersionId: z.uuid(), bundleSlug: slug, bundleName: text, partyId: z.uuid(), subjectType, hasAgent: z.boolean(), agentName: z.string().max(200).nullable(), mandate: z.boolean(),
  questions: bundleAnswers, items: z.array(pinnedItem).min(1).max(40), plan: z.array(plannedItem).max(40), workdays: z.int().min(0),
  answers: answerDocumentSchema, sensitiveAnswers: sensitive(answerDocumentSchema),
  consents: z.array(materialKey).max(60), deferrals: z.array(materialKey).max(10), commitments: z.array(materialKey).max(60), commitmentChosen: z.boolean(), delivery,
  signature: z.strictObject({ name, at: instant }).nullable(),
  /** Items sent so far, those of the last event, those taken back, and those that go on without the result they waited for. */
  sent: slugs, opening: slugs, withdrawn: slugs, alone: slugs,
  /** What results of items gave, by item and semantic key. */
  results: sensitive(z.record(slug, z.record(z.string().max(120), z.json()))),
  outcomes: z.array(outcome).max(40),
  corrections: z.array(z.strictObject({ at: instant, items: z.array(z.strictObject({ slug, materialKey, defect: z.string().max(500), cure: z.string().max(500) })).min(1).max(MOST_POINTS) })).max(20),
  extension: z.strictObject({ length: z.int().min(1), reason: passage, on: day }).nullable(),
})
export type BundleFacts = z.output<typeof bundleFacts>

// Inputs of events, in the order of the table.
export const answerInput = z.strictObject({ partyId: z.uuid(), answers: bundleAnswers })
export const changeInput = z.strictObject({ answers: bundleAnswers })
export { saveDraftInput as saveInput, inBundleInput }
export const submitInput = z.strictObject({ signature: name, truthful: z.literal(true) })
export const oneItemInput = z.strictObject({ slug })
/** At most as long as 行政许可法 §42(2) allows; the bundle's own limit is checked with it. */
export const extendInput = z.strictObject({ length: z.int().min(1).max(15), reason: passage })
/** What the system hears of an item inside (`handsUp` of application). */
export const heardInput = z.strictObject({
  subId: z.uuid(), state: z.string().max(40), result: z.string().max(40).nullable(), slug, values: z.record(z.string(), z.json()), certificateNumber: z.string().nullable(), special: z.string().nullable(), on: instant.nullable(),
}).partial()
export type Heard = z.output<typeof heardInput>
