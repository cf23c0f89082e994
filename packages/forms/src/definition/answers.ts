import { fieldsOf } from './fields.ts'
import type { Answers } from './conditions.ts'
import type { Text } from './language.ts'
import type { FormSchema } from './schema-shape.ts'

/** Where an answer comes from (来源): typed by the person, a licence, shared data, an earlier case, the account, the bundle. */
export const answerSources = ['typed', 'licence', 'dataset', 'earlierCase', 'party', 'bundle'] as const
export type AnswerSource = (typeof answerSources)[number]

/** What is shown of an origin: 来自营业执照 · 2026-03-01 更新. `sourceRef` names licence, dataset or case; `updatedOn` is a day. */
export type AnswerOrigin = { source: AnswerSource; sourceRef?: string; sourceLabel?: Text; updatedOn?: string }

/** One answer with its origin. A known answer that the person corrected keeps what it was and, if given, why. */
export type Answer = AnswerOrigin & { value: unknown; corrected?: AnswerOrigin & { note?: string } }

/** The answers of one form by semantic key. */
export type AnswerDocument = Readonly<Record<string, Answer>>

/** The bare values, as validateForm takes them. */
export function valuesOf(document: AnswerDocument): Answers {
  return Object.fromEntries(Object.entries(document).map(([key, answer]) => [key, answer.value]))
}

/** The document with the judged values of a verdict: sources stay, answers that are no longer asked go. */
export function withValues(document: AnswerDocument, values: Answers): AnswerDocument {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { ...(document[key] ?? { source: 'typed' as const }), value }]),
  )
}

/** Puts one typed answer into the document. A known answer that changes is from now on the person's own, and says what it was. */
export function typeAnswer(document: AnswerDocument, key: string, value: unknown): AnswerDocument {
  const before = Object.hasOwn(document, key) ? document[key] : undefined
  if (before === undefined || (before.source === 'typed' && !before.corrected)) return { ...document, [key]: { value, source: 'typed' } }
  if (before.source === 'typed') return { ...document, [key]: { ...before, value } }
  const { value: _old, corrected: _none, ...origin } = before
  return { ...document, [key]: { value, source: 'typed', corrected: origin } }
}

/** Adds why a known answer is wrong; without a correction there is nothing to explain and the document stays. */
export function explainCorrection(document: AnswerDocument, key: string, note: string): AnswerDocument {
  const answer = Object.hasOwn(document, key) ? document[key] : undefined
  if (!answer?.corrected) return document
  return { ...document, [key]: { ...answer, corrected: { ...answer.corrected, note } } }
}

/**
 * Parts the document by x-sensitive: the plain part may lie readable in the row, the sensitive one is encrypted.
 * A key the form does not know counts as sensitive.
 */
export function splitSensitive(schema: FormSchema, document: AnswerDocument): { plain: AnswerDocument; sensitive: AnswerDocument } {
  const plainKeys = new Set(
    fieldsOf(schema)
      .filter(({ sensitive }) => !sensitive)
      .map(({ key }) => key),
  )
  const part = (isPlain: boolean) => Object.fromEntries(Object.entries(document).filter(([key]) => plainKeys.has(key) === isPlain))
  return { plain: part(true), sensitive: part(false) }
}
