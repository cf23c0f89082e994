import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Opens, Seed } from '@onewindow/casework/opens'
import { splitSensitive } from '@onewindow/forms/definition'
import type { ApplicationFacts } from '../application/schemas.ts'
import type { SelectedItem } from '../rules/bundle.ts'
import { listedMaterials } from '../rules/materials.ts'
import { answersFor, awaitedBy } from './answers.ts'
import { knownOf } from './known.ts'
import { promisedTypes, spokenFor } from './materials.ts'
import { materialRules, subjectIn } from './plan.ts'
import type { BundleFacts } from './schemas.ts'
import { planned } from './stand.ts'

type Case = CaseState<BundleFacts>

/** The application of one item: filled in from the bundle, with the papers it lists; nothing is asked again. */
function seedOf(one: SelectedItem, c: Case, ctx: Context): Seed {
  const { facts } = c
  const { merge } = knownOf(ctx)
  const pinned = facts.items.find(({ slug }) => slug === one.entry.slug)
  if (!pinned) throw new Error(`${c.id}: ${one.entry.slug} is not pinned`)
  const answers = answersFor(one, merge, facts)
  const { plain, sensitive } = splitSensitive(one.item.formSchema, answers)
  const waitsFor = planned(c, pinned.slug).waitsFor.filter(({ blocks }) => blocks === 'decide').map(({ slug }) => slug)
  const keys = new Set(listedMaterials(one.item, facts.hasAgent).map(({ key }) => key))
  const mine = (list: readonly string[]): string[] => list.filter((key) => keys.has(key))
  const application: ApplicationFacts = {
    itemVersionId: pinned.itemVersionId, itemSlug: pinned.slug, itemName: pinned.name, implementationId: pinned.implementationId, subjectType: subjectIn(merge, facts.subjectType, one), partyId: facts.partyId, actionKind: 'new', licenceId: null,
    hasAgent: facts.hasAgent, agentName: facts.agentName, mandate: facts.mandate, answers: plain, sensitiveAnswers: sensitive,
    consents: [...new Set([...mine(facts.consents), ...spokenFor(one, merge.selected)])], deferrals: mine(facts.deferrals), commitments: mine(facts.commitments), commitmentChosen: facts.commitmentChosen && one.item.commitment.eligible,
    delivery: one.item.result.electronic || facts.delivery.mode !== 'electronic' ? facts.delivery : { mode: 'window' }, signature: facts.signature, acceptance: null, corrections: [], correctionAnswers: [], officerAnswers: {}, clarifications: [], refusal: null,
    stages: [], conditions: [], inspections: [], special: [], hearing: null, extension: null, decision: null, certificateNumber: null, licenceIssuedId: null, proofOfService: null, attempts: [], ending: null, errata: [], recusals: [], batchClosesAt: null, payment: null,
    bundle: { ...materialRules(merge, pinned.slug), waitsFor, promised: waitsFor.length > 0 ? promisedTypes(one, merge.selected) : [], awaits: awaitedBy(one, merge, answers) }, defects: [], given: {},
  }
  const files = c.attachments.filter(({ key }) => keys.has(key)).map(({ fileId, key, label, sha256 }) => ({ fileId, key, label, sha256 }))
  return {
    topic: pinned.slug, title: pinned.name.zh, facts: application, party: c.party, unit: { id: pinned.unitId, path: pinned.unitPath, regionCode: pinned.regionCode }, channel: c.channel,
    parts: c.parts.filter(({ part }) => part === 'applicant'), input: { files, at: ctx.at },
  }
}

/** The items whose turn came with this event, each as a case inside the bundle. */
export const sending: Opens<BundleFacts> = {
  type: 'application', as: 'sub', on: 'submitInBundle', known: true,
  seeds: (c, ctx) => knownOf(ctx).merge.selected.filter(({ entry }) => c.facts.opening.includes(entry.slug)).map((one) => seedOf(one, c, ctx)),
}
