import type { FieldProblem } from '@onewindow/ui/error-summary'
import { useLanguage } from '@onewindow/ui/i18n'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type AnswerDocument, explainCorrection, typeAnswer, valuesOf } from '../definition/answers.ts'
import type { Answers } from '../definition/conditions.ts'
import type { Language } from '../definition/language.ts'
import type { FormSchema } from '../definition/schema.ts'
import { type SectionId, sectionOf } from '../definition/sections.ts'
import { type FormError, validateForm } from '../definition/validate.ts'

export type UseFormOptions = {
  schema: FormSchema
  document: AnswerDocument
  /** Takes a change of the document; `change` of useDraft. */
  change: (update: (document: AnswerDocument) => AnswerDocument) => void
  /** The business day from the server (2026-11-24). */
  today: string
}

/** What the parts of a form share. Paths are those of validateForm and also the ids on the page. */
export type FormHandle = {
  schema: FormSchema
  document: AnswerDocument
  values: Answers
  language: Language
  today: string
  errorAt: (path: string) => string | undefined
  /** What the last check found, for the error summary; `round` counts the checks. */
  problems: readonly FieldProblem[]
  round: number
  /** The value as it stands now, also inside one event before the page is drawn again. */
  read: (key: string) => unknown
  type: (key: string, value: unknown) => void
  explain: (key: string, note: string) => void
  leave: (path: string) => void
  /** Forgets shown errors of a repeated field whose rows have moved. */
  forget: (key: string) => void
  /** Judges one task, or the whole form; shows every error found and answers whether there is none. */
  check: (section?: SectionId) => boolean
}

type Judged = { document: AnswerDocument; paths: ReadonlySet<string> }

/**
 * Holds what is shown of a form's errors: a field is judged when it is left, never while it is typed into; an answer still
 * missing is said only when the person wants to go on. What is wrong in the document the form opens with is said at once: it was left before.
 */
export function useForm({ schema, document, change, today }: UseFormOptions): FormHandle {
  const { language } = useLanguage()
  const latest = useRef(document)
  useEffect(() => {
    latest.current = document
  })
  const [checked, setChecked] = useState<Judged & { round: number }>({ document: {}, paths: new Set(), round: 0 })

  const judge = useCallback(
    (judged: AnswerDocument) => validateForm(schema, valuesOf(judged), { today, language }).errors,
    [schema, today, language],
  )
  const [shown, setShown] = useState<Judged>(() => ({ document, paths: wrongAlready(judge(document)) }))
  const errors = useMemo(() => new Map(within(judge(shown.document), shown.paths).map(({ path, text }) => [path, text])), [shown, judge])
  const problems = useMemo(
    () => within(judge(checked.document), checked.paths).map(({ path, text }) => ({ name: path, sentence: text })),
    [checked, judge],
  )

  return {
    schema,
    document,
    language,
    today,
    problems,
    values: useMemo(() => valuesOf(document), [document]),
    round: checked.round,
    errorAt: (path) => errors.get(path),
    read: (key) => latest.current[key]?.value,
    type: (key, value) => {
      latest.current = typeAnswer(latest.current, key, value)
      change((now) => typeAnswer(now, key, value))
    },
    explain: (key, note) => change((now) => explainCorrection(now, key, note)),
    leave: (path) => {
      const now = latest.current
      setShown(({ paths }) => ({
        document: now,
        paths: new Set(
          judge(now)
            .filter((error) => paths.has(error.path) || (error.path === path && error.code !== 'required'))
            .map((error) => error.path),
        ),
      }))
    },
    forget: (key) => setShown((before) => ({ ...before, paths: new Set([...before.paths].filter((path) => path.split('/')[0] !== key)) })),
    check: (section) => {
      const now = latest.current
      const found = judge(now).filter(({ key }) => section === undefined || sectionOf(key) === section)
      const paths = new Set(found.map(({ path }) => path))
      setShown({ document: now, paths })
      setChecked(({ round }) => ({ document: now, paths, round: round + 1 }))
      return found.length === 0
    },
  }
}

function wrongAlready(errors: readonly FormError[]): ReadonlySet<string> {
  return new Set(errors.filter(({ code }) => code !== 'required').map(({ path }) => path))
}

function within(errors: readonly FormError[], paths: ReadonlySet<string>): readonly FormError[] {
  return errors.filter(({ path }) => paths.has(path))
}
