import { OctagonAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface FieldProblem {
  /** Name of the field: its id on the page. */
  name: string
  /** Label and the sentence of the field, word for word. */
  sentence: string
}

/** What must be corrected, above the form. Takes the focus when it appears or changes; each line leads to its field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const text = useText(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  const key = problems.map((problem) => problem.name + problem.sentence).join('\n')
  useEffect(() => {
    if (key) box.current?.focus()
  }, [key])
  if (problems.length === 0) return null
  const goTo = (event: MouseEvent, name: string) => {
    const field = document.getElementById(name)
    if (!field) return
    event.preventDefault()
    const control = field.matches('fieldset') ? field.querySelector<HTMLElement>('input, button, select, textarea') : field
    const target = control ?? field
    field.scrollIntoView({ block: 'center' })
    target.focus({ preventScroll: true })
  }
  return (
    <div className="ow-errors" ref={box} tabIndex={-1} role="group" aria-labelledby="ow-errors-title">
      <h2 id="ow-errors-title">
        <OctagonAlert aria-hidden />
        {text('errorCount', { n: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.name}>
            <a href={`#${problem.name}`} onClick={(event) => goTo(event, problem.name)}>
              {problem.sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
