import type { CaseState, Context } from '@onewindow/casework/case-state'
import { valuesOf } from '@onewindow/forms/definition'
import { inBundle } from '../application/materials-report.ts'
import { commitmentClosed } from '../application/serious-list.ts'
import { resolveMaterials, type MaterialReport, type MaterialState, type MaterialVerdict } from '../rules/materials.ts'
import type { SelectedItem } from '../rules/bundle.ts'
import { answersFor } from './answers.ts'
import { knownOf } from './known.ts'
import { materialRules, subjectIn } from './plan.ts'
import type { BundleFacts } from './schemas.ts'

type Case = CaseState<BundleFacts>

/** The state that asks most of the person counts for all items that need the paper. */
const ORDER: readonly MaterialState[] = ['missing', 'deferred', 'committed', 'waitingDataset', 'officerDecides', 'satisfied', 'notNeeded']

/** Certificates that items before this one will give, also those further up: nobody uploads what another item is about to issue. */
export const promisedTypes = (one: SelectedItem, selected: readonly SelectedItem[]): string[] =>
  [...new Set(before(one, selected).flatMap(({ item }) => (item.result.licenceType ? [item.result.licenceType] : [])))]

/** The items this one waits for, and those they wait for. The loader refuses circles. */
const before = ({ entry }: SelectedItem, selected: readonly SelectedItem[]): SelectedItem[] =>
  selected.flatMap((one) => (entry.dependsOn.some(({ slug }) => slug === one.entry.slug) ? [one, ...before(one, selected)] : []))

/** Materials of one item that certificates of others will stand for. */
export const spokenFor = (one: SelectedItem, selected: readonly SelectedItem[]): string[] => {
  const types = promisedTypes(one, selected)
  return one.item.materials.filter(({ waivableByLicence }) => waivableByLicence.some((type) => types.includes(type))).map(({ key }) => key)
}

function reportOf(one: SelectedItem, c: Case, ctx: Context): MaterialVerdict[] {
  const { merge, licences, datasets } = knownOf(ctx)
  const { facts } = c
  const item = inBundle(one.item, { bundle: { ...materialRules(merge, one.entry.slug), waitsFor: [], promised: [], awaits: {} } })
  const consented = new Set(item.materials.filter(({ key }) => facts.consents.includes(key)).flatMap(({ waivableByLicence }) => waivableByLicence))
  const shared = new Set(item.materials.filter(({ key }) => facts.consents.includes(key)).flatMap(({ sharingDataset }) => (sharingDataset ? [sharingDataset] : [])))
  const report = resolveMaterials(item, {
    today: ctx.today, application: { subjectType: subjectIn(merge, facts.subjectType, one), hasAgent: facts.hasAgent, mandate: facts.mandate }, form: valuesOf(answersFor(one, merge, facts)),
    licences: [...licences.map((licence) => ({ ...licence, consent: consented.has(licence.type) })), ...promisedTypes(one, merge.selected).map((type) => ({ type, status: 'valid', consent: true, expiresOn: null }))],
    datasets: Object.fromEntries(Object.entries(datasets).filter(([name]) => shared.has(name))), uploads: c.attachments.map(({ key }) => key), deferrals: facts.deferrals, commitments: facts.commitments,
    commitmentBarred: commitmentClosed(knownOf(ctx)) !== null,
  })
  return 'error' in report ? [] : report.materials
}

/** R2 for every chosen item, then each material once: one upload serves all items that list it (R6). */
export function materialsOf(c: Case, ctx: Context): MaterialReport {
  const all = knownOf(ctx).merge.selected.flatMap((one) => reportOf(one, c, ctx))
  const worst = new Map<string, MaterialVerdict>()
  for (const verdict of all) {
    const seen = worst.get(verdict.key)
    if (!seen || ORDER.indexOf(verdict.state) < ORDER.indexOf(seen.state)) worst.set(verdict.key, verdict)
  }
  const materials = [...worst.values()]
  const none = (...states: MaterialState[]): boolean => !materials.some(({ state }) => states.includes(state))
  return {
    materials, submittable: none('missing'), acceptable: none('missing', 'officerDecides', 'waitingDataset'), decidable: none('missing', 'officerDecides', 'waitingDataset', 'deferred'),
    correctionList: materials.filter(({ state }) => state === 'missing').map(({ key }) => key),
  }
}
