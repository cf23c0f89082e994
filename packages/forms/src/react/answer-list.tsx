import { CheckAnswers } from '@onewindow/ui/check-answers'
import { useLanguage } from '@onewindow/ui/i18n'
import { pathOf, type Region } from '@onewindow/ui/region-tree'
import type { AnswerDocument } from '../definition/answers.ts'
import { changedKeys } from '../definition/drafts.ts'
import { fieldByKey } from '../definition/fields.ts'
import { dictionaryOf } from '../definition/messages.ts'
import type { FormSchema } from '../definition/schema.ts'
import type { SectionId } from '../definition/sections.ts'
import { showAnswer, type Showing } from '../definition/show-answer.ts'
import { summaryOf, type SummaryRow } from '../definition/summary.ts'

export type AnswerListProps = {
  schema: FormSchema
  document: AnswerDocument
  regions: readonly Region[]
  /** Readable for the person whose answers they are; covered for everybody else until a purpose is stated. */
  reveal: boolean
  reader?: 'applicant' | 'officer'
  /** The revision before: answers that changed since say what they were. */
  previous?: AnswerDocument
  /** Address where a task can be changed; without it nothing can be. */
  editHref?: (section: SectionId) => string
}

/** All answers by task, as they will be sent or were sent, with their sources. */
export function AnswerList({ schema, document, regions, reveal, reader = 'applicant', previous, editHref }: AnswerListProps) {
  const { language } = useLanguage()
  const regionName = (code: string) =>
    pathOf(regions, code)
      .map(({ name }) => name)
      .join(' / ') || undefined
  const showing: Showing = { language, reveal, regionName, reader }
  const changed = new Set(previous ? changedKeys(previous, document) : [])
  const noteOf = ({ key, note }: SummaryRow) => {
    if (!changed.has(key)) return note
    const before = beforeText(schema, key, previous, showing)
    return note === '' ? before : `${note} · ${before}`
  }
  const sections = summaryOf(schema, document, showing).map(({ id, title, rows }) => ({
    key: id,
    title,
    ...(editHref ? { editHref: editHref(id) } : {}),
    rows: rows.map((row) => ({
      key: row.key,
      term: row.title,
      value: row.lines.length === 1 ? row.lines[0] : row.lines.map((line, place) => <div key={place}>{line}</div>),
      ...(noteOf(row) === '' ? {} : { note: noteOf(row) }),
    })),
  }))
  return <CheckAnswers sections={sections} />
}

function beforeText(schema: FormSchema, key: string, previous: AnswerDocument | undefined, showing: Showing): string {
  const words = dictionaryOf(showing.language)
  const field = fieldByKey(schema, key)
  const lines = field ? showAnswer(field, previous?.[key]?.value, showing) : []
  return words['source.before']({ before: lines.length > 0 ? lines.join(words['list.and']) : words['value.empty'] })
}
