import type { z } from 'zod'
import { sampleAnswers } from '@onewindow/forms/definition'
import { faultsOf, type Fault } from '../catalogue/checks/fault.ts'
import { checkItem } from '../catalogue/checks/item.ts'
import { catalogueItem, itemContent, type Implementation, type ItemContent } from '../catalogue/definition.ts'
import { checkForPublishing } from '../catalogue/publish-checks.ts'
import type { Vocabulary } from '../catalogue/checks/vocabulary.ts'
import { resolveMaterials } from '../rules/materials.ts'

/** What is wrong, named by field as the loader names it. */
export type ContentFault = Pick<Fault, 'field' | 'zh' | 'en'>

export type CheckedContent = { content: ItemContent; faults: readonly ContentFault[] } | { content: null; faults: readonly ContentFault[] }

const fieldText = (path: readonly PropertyKey[]): string => path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('')
const plain = ({ field, zh, en }: Fault): ContentFault => ({ field, zh, en })

const shapeOf = (slug: string, { issues }: z.ZodError): Fault[] =>
  issues.map(({ path, code, ...issue }) => faultsOf(slug)(fieldText(path), 'shape', { at: code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.join(', ') : '' }))

/**
 * The checks of the loader and of publication (R10) on a draft, as it will stand with its organs, and a trial run with a sample person. `today` is a day.
 * @param basic the item this must remain: its code and its address never change
 */
export function checkContent(typed: unknown, basic: { code: string; slug: string }, implementations: readonly Implementation[], known: Vocabulary, today: string): CheckedContent {
  const read = itemContent.safeParse(typed)
  if (!read.success) return { content: null, faults: shapeOf(basic.slug, read.error).map(plain) }
  const content = read.data
  const whole = catalogueItem.safeParse({ ...content, implementations })
  // What the loader would refuse is refused here: without the whole none of its checks can be made.
  const own: Fault[] = [...(whole.success ? checkItem(whole.data, known) : shapeOf(basic.slug, whole.error)), ...checkForPublishing(content)]
  const moved = (['code', 'slug'] as const).filter((key) => content[key] !== basic[key]).map((field) => plain(faultsOf(basic.slug)(field, 'shape', { at: basic[field] })))
  const faults = [...moved, ...own.map(plain)]
  return { content, faults: faults.length > 0 ? faults : trialRun(content, today).map(plain) }
}

/** One sample person of each kind goes through the form and the materials: a form nobody can fill in is found before anybody meets it. */
function trialRun(item: ItemContent, today: string): Fault[] {
  try {
    const form = sampleAnswers(item.formSchema, { today })
    const reports = item.subjectTypes.map((subjectType) => resolveMaterials(item, { today, application: { subjectType, hasAgent: false, mandate: false }, form, licences: [], datasets: {}, uploads: item.materials.map(({ key }) => key) }))
    return reports.every((report) => !('error' in report)) ? [] : [faultsOf(item.slug)('subjectTypes', 'shape', { at: '' })]
  } catch {
    return [faultsOf(item.slug)('formSchema', 'shape', { at: '' })]
  }
}
