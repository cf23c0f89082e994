import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { due } from '@onewindow/calendar/due'
import type { Text } from '@onewindow/forms/definition'
import { z } from 'zod'
import { mergeBundle, openQuestions } from '../../rules/bundle.ts'
import { bundleFigures } from '../../rules/bundle-figures.ts'
import { bundleAnswers, type BundleAnswers, type BundleContent, type Question, type ScenarioExpected } from '../bundle-definition.ts'
import { contentsOf, type Catalogue } from '../catalogue.ts'
import type { Limit, Material } from '../definition.ts'
import { departmentText } from './list.ts'
import { remarkText } from './words.ts'

export const bundlePreviewInput = z.strictObject({ slug: z.string().max(80), answers: bundleAnswers })

/** A guided question. `visibleWhen` lets the browser hide it at once; what counts is recomputed by the server. */
export type GuideQuestion = Pick<Question, 'id' | 'type' | 'required' | 'visibleWhen'> & {
  text: Text
  help: Text | null
  options: { value: string; text: Text }[]
}

/** The guide of a life event before any question is answered. */
export type BundleGuide = {
  slug: string
  code: string
  versionId: string
  version: number
  name: Text
  audience: BundleContent['lifecycle']
  lead: { code: string; name: Text }
  partners: { code: string; name: Text }[]
  promised: Limit
  questions: GuideQuestion[]
  items: { slug: string; name: Text; role: string }[]
  policyBasis: string[]
}

export function bundleGuideOf(catalogue: Catalogue, slug: string): BundleGuide | null {
  const published = catalogue.bundles.get(slug)
  if (!published) return null
  const { content: bundle, versionId, version } = published
  return {
    slug, code: bundle.code, versionId, version, name: { zh: bundle.nameZh, en: bundle.nameEn }, audience: bundle.lifecycle,
    lead: departmentText(catalogue, bundle.leadDepartment),
    partners: bundle.partnerDepartments.map((code) => departmentText(catalogue, code)),
    promised: bundle.promisedLimit, questions: bundle.questions.map(guideQuestion), policyBasis: bundle.policyBasis,
    items: bundle.items.map(({ slug: item, role }) => ({ slug: item, name: itemName(catalogue, item), role })),
  }
}

/** What the answers so far lead to: shown beside the questions while they are answered, and as 一次性告知单 when they are. */
export type BundlePreview = {
  /** Questions still to be answered, in order; [] when the bundle can be applied for. */
  open: string[]
  kept: BundleAnswers
  figures: ScenarioExpected
  results: { slug: string; name: Text; organ: { code: string; name: Text }; workdays: number; day: string; waitsFor: string[] }[]
  materials: { key: string; name: Text; upload: boolean; source: Material['source']; neededBy: string[]; byCommitment: string[] }[]
  messages: Text[]
  promised: { workdays: number; day: string }
}

/** Merges the bundle for a reader at `at`; null when no such bundle is in force. */
export function bundlePreviewOf(
  catalogue: Catalogue, slug: string, answers: BundleAnswers, at: string, calendar: WorkCalendar,
): BundlePreview | null {
  const bundle = catalogue.bundles.get(slug)?.content
  if (!bundle) return null
  const merge = mergeBundle(bundle, contentsOf(catalogue), answers)
  const dayAfter = (workdays: number) => lastDay(workdays, at, calendar)
  const chosen = new Set(merge.selected.map(({ entry }) => entry.slug))
  return {
    open: openQuestions(bundle, answers), kept: merge.kept, figures: bundleFigures(merge),
    results: merge.selected.map(({ entry, item }) => {
      const workdays = merge.promise.bySlug[entry.slug] ?? 0
      return {
        slug: entry.slug, name: { zh: item.nameZh, en: item.nameEn }, organ: departmentText(catalogue, item.decidingDepartment), workdays,
        day: dayAfter(workdays),
        waitsFor: entry.dependsOn.map((one) => one.slug).filter((other) => chosen.has(other)),
      }
    }),
    materials: merge.materials.map(({ key, material, upload, neededBy, dropped }) =>
      ({ key, name: { zh: material.nameZh, en: material.nameEn }, upload, source: material.source, neededBy, byCommitment: dropped })),
    messages: merge.fired.flatMap(({ messageZh }) => (messageZh === null ? [] : [remarkText(messageZh)])),
    promised: { workdays: merge.promise.workdays, day: dayAfter(merge.promise.workdays) },
  }
}

const guideQuestion = ({ id, type, required, visibleWhen, zh, en, helpZh, options }: Question): GuideQuestion => ({
  id, type, required, visibleWhen, text: { zh, en }, help: helpZh === undefined ? null : remarkText(helpZh),
  options: options.map((option) => ({ value: option.value, text: { zh: option.zh, en: option.en } })),
})

const itemName = ({ items }: Catalogue, slug: string): Text => {
  const item = items.get(slug)?.content
  return { zh: item?.nameZh ?? slug, en: item?.nameEn ?? slug }
}

function lastDay(workdays: number, at: string, calendar: WorkCalendar): string {
  const answer = due({ unit: 'workday', length: workdays }, at, [], [], calendar)
  if ('error' in answer || answer.state === 'paused') throw new Error('A promise without events has no date')
  return answer.dueDate
}
