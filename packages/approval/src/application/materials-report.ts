import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { ItemContent } from '../catalogue/definition.ts'
import { resolveMaterials, type HeldLicence, type MaterialReport } from '../rules/materials.ts'
import { formValues } from './answers.ts'
import { knownOf } from './known.ts'
import { commitmentClosed } from './serious-list.ts'
import type { ApplicationFacts } from './schemas.ts'

/** The answers to a bundle's questions make materials required or spare them (R6). */
export const inBundle = (item: ItemContent, { bundle }: Pick<ApplicationFacts, 'bundle'>): ItemContent => (bundle ? {
  ...item,
  materials: item.materials.map((material) => (bundle.spares.includes(material.key) ? { ...material, requirement: 'optional' as const } : bundle.requires.includes(material.key) ? { ...material, requirement: 'required' as const } : material)),
} : item)

/**
 * Certificates that other items of the bundle are about to issue: nobody is asked for them before acceptance. The grant waits for the real ones; who goes on alone
 * brings the paper.
 */
function promisedTo({ state, topic, facts }: CaseState<ApplicationFacts>, ctx: Context): HeldLicence[] {
  const isUnderway = (state === 'submitted' || state === 'correctionRequested') && !knownOf(ctx).inBundle?.alone.includes(topic)
  return isUnderway ? (facts.bundle?.promised ?? []).map((type) => ({ type, status: 'valid', consent: true, expiresOn: null })) : []
}

/** R2 for an application as it stands: which materials are needed and what already satisfies each. A licence or dataset counts only with the person's consent on the case. */
export function materialsOf(c: CaseState<ApplicationFacts>, ctx: Context): MaterialReport {
  const { item, licences, datasets } = knownOf(ctx)
  const { facts } = c
  const consented = new Set(item.materials.filter(({ key }) => facts.consents.includes(key)).flatMap(({ waivableByLicence }) => waivableByLicence))
  const shared = new Set(item.materials.filter(({ key }) => facts.consents.includes(key)).flatMap(({ sharingDataset }) => (sharingDataset ? [sharingDataset] : [])))
  const report = resolveMaterials(inBundle(item, facts), {
    today: ctx.today, application: { subjectType: facts.subjectType, hasAgent: facts.hasAgent, mandate: facts.mandate }, form: formValues(facts),
    licences: [...licences.map((licence) => ({ ...licence, consent: consented.has(licence.type) })), ...promisedTo(c, ctx)], datasets: Object.fromEntries(Object.entries(datasets).filter(([name]) => shared.has(name))),
    uploads: c.attachments.map(({ key }) => key), deferrals: facts.deferrals, commitments: facts.commitments, commitmentBarred: commitmentClosed(knownOf(ctx)) !== null, officer: facts.officerAnswers,
  })
  // Subject and delegate were checked when the draft began; an item cannot change under an open case.
  if ('error' in report) return { materials: [], submittable: false, acceptable: false, decidable: false, correctionList: [] }
  return report
}
