import { fieldsOf, splitSensitive, validateForm, valuesOf, withValues, type Answer, type AnswerDocument } from '@onewindow/forms/definition'
import type { FormSchema } from '@onewindow/forms/definition'
import type { BundleMerge, SelectedItem } from '../rules/bundle.ts'
import { settledFields } from '../rules/bundle-fields.ts'
import type { BundleFacts } from './schemas.ts'

/** All answers by the bundle's keys, sensitive ones included, also those no question asks for now. Only on the server. */
export const answersOf = (facts: Pick<BundleFacts, 'answers' | 'sensitiveAnswers'>): AnswerDocument => ({ ...facts.answers, ...facts.sensitiveAnswers })

/** The answers the merged form asks for. */
export function askedAnswers(facts: Pick<BundleFacts, 'answers' | 'sensitiveAnswers'>, schema: FormSchema): AnswerDocument {
  const asked = new Set(fieldsOf(schema).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answersOf(facts)).filter(([key]) => asked.has(key)))
}

/** Keeps what is typed now, normalised by the form, and what was typed for questions answered otherwise before; sensitive values apart, so that they are sealed at rest. */
export function withAnswers(facts: BundleFacts, schema: FormSchema, typed: AnswerDocument, today: string): BundleFacts {
  const clean = withValues(typed, validateForm(schema, valuesOf(typed), { today, language: 'zh' }).answers)
  const asked = new Set(fieldsOf(schema).map(({ key }) => key))
  const hidden = Object.fromEntries(Object.entries(answersOf(facts)).filter(([key]) => !asked.has(key)))
  const { plain, sensitive } = splitSensitive(schema, { ...hidden, ...clean })
  return { ...facts, answers: plain, sensitiveAnswers: sensitive }
}

/** Chosen items whose result gives this fact to the item: those named, or what it waits for where the licence itself is named. */
function giversOf(entry: SelectedItem['entry'], own: string, selected: readonly SelectedItem[]): string[] {
  const sources = Object.hasOwn(entry.fieldFromResult, own) ? (entry.fieldFromResult[own] ?? []) : []
  const chosen = new Set(selected.map(({ entry: { slug } }) => slug))
  return (sources.includes('$licence') ? entry.dependsOn.map(({ slug }) => slug) : sources).filter((slug) => chosen.has(slug))
}

/** Facts the item is sent without because the result that gives them is still to come, with the items that give them. */
export const awaitedBy = ({ entry, item }: SelectedItem, { selected }: Pick<BundleMerge, 'selected'>, answers: AnswerDocument): Record<string, string[]> =>
  Object.fromEntries(fieldsOf(item.formSchema).flatMap(({ key }) => {
    const givers = answers[key] === undefined ? giversOf(entry, key, selected) : []
    return givers.length > 0 ? [[key, givers] as const] : []
  }))

/** Facts an item was to get from another's result and nobody else has: without them it cannot go on alone. */
export function lacking(facts: Pick<BundleFacts, 'answers' | 'sensitiveAnswers' | 'results'>, slug: string, merge: Pick<BundleMerge, 'selected' | 'fired'>): string[] {
  const one = merge.selected.find(({ entry }) => entry.slug === slug)
  if (!one) return []
  const answers = answersFor(one, merge, facts)
  return Object.entries(one.item.formSchema.properties).flatMap(([name, field]) => {
    const key = field['x-semantic-key']
    return one.item.formSchema.required?.includes(name) && Object.hasOwn(one.entry.fieldFromResult, key) && answers[key] === undefined ? [key] : []
  })
}

/** What the bundle answers for one of its items, by the item's own keys: typed once, settled by a question, or given by another item's result. */
export function answersFor({ entry, item }: SelectedItem, { selected, fired }: Pick<BundleMerge, 'selected' | 'fired'>, facts: Pick<BundleFacts, 'answers' | 'sensitiveAnswers' | 'results'>): AnswerDocument {
  const document = answersOf(facts)
  const set = settledFields(fired)
  const given = (from: readonly string[], key: string): unknown => from.map((slug) => facts.results[slug]?.[key]).find((value) => value !== undefined)
  const answerTo = (own: string): Answer | undefined => {
    const key = (Object.hasOwn(entry.fieldAlias, own) ? entry.fieldAlias[own] : undefined) ?? own
    const result = given(giversOf(entry, own, selected), own)
    if (result !== undefined) return { value: result, source: 'bundle' }
    if (Object.hasOwn(set, key)) return { value: set[key], source: 'bundle' }
    const typed = Object.hasOwn(document, key) ? document[key] : undefined
    return typed && (typed.source === 'typed' ? { value: typed.value, source: 'bundle' } : typed)
  }
  return Object.fromEntries(fieldsOf(item.formSchema).flatMap(({ key }) => {
    const answer = answerTo(key)
    return answer === undefined ? [] : [[key, answer] as const]
  }))
}
