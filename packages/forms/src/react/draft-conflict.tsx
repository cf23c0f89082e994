import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useFormat, useLanguage } from '@onewindow/ui/i18n'
import { GitCompare } from 'lucide-react'
import type { AnswerDocument } from '../definition/answers.ts'
import { fieldByKey } from '../definition/fields.ts'
import { dictionaryOf } from '../definition/messages.ts'
import type { FormSchema } from '../definition/schema.ts'
import { showAnswer } from '../definition/show-answer.ts'
import type { Draft } from './use-draft.ts'

/** Shown while two devices changed the same answers: each of them side by side, and which to keep. Everything else is merged already. */
export function DraftConflict({ draft, schema }: { draft: Pick<Draft, 'conflict' | 'document' | 'settle'>; schema: FormSchema }) {
  const { language } = useLanguage()
  const format = useFormat()
  if (!draft.conflict) return null
  const words = dictionaryOf(language)
  const { theirs, clashes } = draft.conflict
  const shown = (document: AnswerDocument, key: string): string => {
    const field = fieldByKey(schema, key)
    const lines = field ? showAnswer(field, document[key]?.value, { language, reveal: true }) : []
    return lines.join('\n') || words['value.empty']
  }
  return (
    <Card title={words['draft.conflict']} icon={<GitCompare aria-hidden />} tone="info">
      <p role="status">{words['draft.conflictText']({ at: format.instant(theirs.savedAt), device: theirs.device ?? '' })}</p>
      <dl className="ow-clashes">
        {clashes.map((key) => (
          <div key={key}>
            <dt>{fieldByKey(schema, key)?.title[language] ?? key}</dt>
            <dd>
              <small>{words['draft.mine']}</small>
              {shown(draft.document, key)}
            </dd>
            <dd>
              <small>{words['draft.theirs']}</small>
              {shown(theirs.document, key)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="ow-clash-acts">
        <Button onClick={() => draft.settle('mine')}>{words['draft.keepMine']}</Button>
        <Button onClick={() => draft.settle('theirs')}>{words['draft.takeTheirs']}</Button>
      </div>
    </Card>
  )
}
