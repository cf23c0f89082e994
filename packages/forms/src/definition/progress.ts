import { type AnswerDocument, valuesOf } from './answers.ts'
import type { Language } from './language.ts'
import type { FormSchema } from './schema-shape.ts'
import { type SectionId, sectionsOf } from './sections.ts'
import { validateForm } from './validate.ts'

/** How far one task is: `known` answers came from elsewhere, `missing` are required and open, `wrong` answered but refused. */
export type TaskProgress = {
  id: SectionId
  title: string
  total: number
  answered: number
  known: number
  missing: number
  wrong: number
  state: 'done' | 'started' | 'notStarted' | 'problem'
}

/** Progress of each task of a form for the task list (任务清单), in its order. A task is done when it would be accepted as it stands. */
export function progressOf(
  schema: FormSchema,
  document: AnswerDocument,
  { today, language }: { today: string; language: Language },
): readonly TaskProgress[] {
  const { errors, answers } = validateForm(schema, valuesOf(document), { today, language })
  return sectionsOf(schema, valuesOf(document), language).map(({ id, title, fields }) => {
    const keys = new Set(fields.map(({ key }) => key))
    const own = errors.filter(({ key }) => keys.has(key))
    const missing = own.filter(({ path, key, code }) => code === 'required' && path === key).length
    const answered = fields.filter(({ key }) => answers[key] !== undefined).length
    const known = fields.filter(({ key }) => answers[key] !== undefined && document[key]?.source !== 'typed').length
    const wrong = own.length - missing
    const state = wrong > 0 ? 'problem' : missing === 0 ? 'done' : answered > 0 ? 'started' : 'notStarted'
    return { id, title, total: fields.length, answered, known, missing, wrong, state }
  })
}
