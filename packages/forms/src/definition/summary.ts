import { type Answer, type AnswerDocument, valuesOf } from './answers.ts'
import type { Field } from './fields.ts'
import type { Language } from './language.ts'
import { dictionaryOf } from './messages.ts'
import { type SectionId, sectionsOf } from './sections.ts'
import { showAnswer, showDay, type Showing } from './show-answer.ts'
import type { FormSchema } from './schema-shape.ts'

/** One line of the check-answers page. `note` says where the answer comes from; `lines` is never empty. */
export type SummaryRow = {
  key: string
  title: string
  lines: readonly string[]
  note: string
  answered: boolean
  required: boolean
  sensitive: boolean
}

export type SummarySection = { id: SectionId; title: string; rows: readonly SummaryRow[] }

/**
 * All answers for the check-answers page (提交前核对) and for the case page, by task, in the order of the form: choices by
 * their names, days and amounts in words, sensitive answers covered unless `reveal`.
 */
export function summaryOf(schema: FormSchema, document: AnswerDocument, showing: Showing): readonly SummarySection[] {
  return sectionsOf(schema, valuesOf(document), showing.language).map(({ id, title, fields }) => ({
    id,
    title,
    rows: fields.map((field) => rowOf(schema, field, document[field.key], showing)),
  }))
}

function rowOf(schema: FormSchema, field: Field, answer: Answer | undefined, showing: Showing): SummaryRow {
  const lines = showAnswer(field, answer?.value, showing)
  return {
    key: field.key,
    title: field.title[showing.language],
    lines: lines.length > 0 ? lines : [dictionaryOf(showing.language)['value.empty']],
    note: answer && lines.length > 0 ? sourceNote(answer, showing.language, showing.reader) : '',
    answered: lines.length > 0,
    required: schema.required?.includes(field.name) ?? false,
    sensitive: field.sensitive,
  }
}

/** Where an answer comes from, in words: 来自营业执照 · 2026-03-01 更新; 您填写的; 您改过的，原来自营业执照. */
export function sourceNote(answer: Omit<Answer, 'value'>, language: Language, reader: 'applicant' | 'officer' = 'applicant'): string {
  const { source, sourceLabel, updatedOn, corrected } = answer
  const words = dictionaryOf(language)
  if (corrected) {
    const label = corrected.sourceLabel?.[language] ?? sourceName(corrected.source, language)
    const note = words[reader === 'officer' ? 'source.correctedByApplicant' : 'source.corrected']({ label })
    return corrected.note ? note + words['source.reason']({ reason: corrected.note }) : note
  }
  if (source === 'typed') return words[reader === 'officer' ? 'source.typedByApplicant' : 'source.typed']
  const day = updatedOn === undefined || language === 'zh' ? (updatedOn ?? '') : showDay(updatedOn, language)
  return words['source.known']({ label: sourceLabel?.[language] ?? sourceName(source, language), day })
}

function sourceName(source: Answer['source'], language: Language): string {
  return dictionaryOf(language)[`source.${source}`]
}
