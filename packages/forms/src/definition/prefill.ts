import type { Answer, AnswerDocument, AnswerSource } from './answers.ts'
import { fieldsOf } from './fields.ts'
import { validateForm } from './validate.ts'
import type { FormSchema } from './schema-shape.ts'

/** A fact the platform knows, and how it knows it. */
export type KnownFact = {
  value: unknown
  source: { kind: Exclude<AnswerSource, 'typed'>; ref?: string; labelZh: string; labelEn: string; updatedOn?: string }
}

export type KnownFacts = Readonly<Record<string, KnownFact>>

/**
 * Fills what is known into a form (数据预填). Only facts the form asks for and would accept are taken: a wrong or outdated
 * one would look like the person's own mistake. What the person has typed or corrected is never overwritten.
 */
export function prefill(schema: FormSchema, facts: KnownFacts, document: AnswerDocument, today: string): AnswerDocument {
  const wanted = fieldsOf(schema).filter(({ key }) => Object.hasOwn(facts, key) && document[key]?.source !== 'typed')
  const values = Object.fromEntries(wanted.map(({ key }) => [key, facts[key]?.value]))
  const { errors, answers } = validateForm({ ...schema, required: [], allOf: [] }, values, { today, language: 'zh' })
  const refused = new Set(errors.map(({ key }) => key))
  const filled = wanted.filter(({ key }) => !refused.has(key) && answers[key] !== undefined)
  return { ...document, ...Object.fromEntries(filled.map(({ key }) => [key, toAnswer(answers[key], facts[key])])) }
}

function toAnswer(value: unknown, fact: KnownFact | undefined): Answer {
  if (!fact) throw new Error('A prefilled answer has its fact')
  const { kind, ref, labelZh, labelEn, updatedOn } = fact.source
  return {
    value,
    source: kind,
    sourceLabel: { zh: labelZh, en: labelEn },
    ...(ref === undefined ? {} : { sourceRef: ref }),
    ...(updatedOn === undefined ? {} : { updatedOn }),
  }
}
