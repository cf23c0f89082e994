import { CheckAnswers } from '@onewindow/ui/check-answers'
import { useLanguage } from '@onewindow/ui/i18n'
import { pathOf, type Region } from '@onewindow/ui/region-tree'
import type { AnswerDocument } from '../definition/answers.ts'
import type { FormSchema } from '../definition/schema.ts'
import type { SectionId } from '../definition/sections.ts'
import { summaryOf } from '../definition/summary.ts'

export type AnswerListProps = {
  schema: FormSchema
  document: AnswerDocument
  regions: readonly Region[]
  /** Readable for the person whose answers they are; covered for everybody else until a purpose is stated. */
  reveal: boolean
  /** Address where a task can be changed; without it nothing can be. */
  editHref?: (section: SectionId) => string
}

/** All answers by task, as they will be sent or were sent, with their sources. */
export function AnswerList({ schema, document, regions, reveal, editHref }: AnswerListProps) {
  const { language } = useLanguage()
  const regionName = (code: string) =>
    pathOf(regions, code)
      .map(({ name }) => name)
      .join(' / ') || undefined
  const sections = summaryOf(schema, document, { language, reveal, regionName }).map(({ id, title, rows }) => ({
    key: id,
    title,
    ...(editHref ? { editHref: editHref(id) } : {}),
    rows: rows.map(({ key, title: term, lines, note }) => ({
      key,
      term,
      value: lines.length === 1 ? lines[0] : lines.map((line) => <div key={line}>{line}</div>),
      ...(note === '' ? {} : { note }),
    })),
  }))
  return <CheckAnswers sections={sections} />
}
