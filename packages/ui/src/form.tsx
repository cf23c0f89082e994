import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProblem } from './error-summary.tsx'

export interface FormProps {
  className?: string
  /** Enter or its button of type submit. */
  onSend: () => void
  /** What must be corrected, above everything else; left out where the one field of a short form says it. */
  problems?: readonly FieldProblem[]
  children: ReactNode
}

/** Fields that are sent together by this page, not by the browser, whose own checks would speak another language than the page. */
export function Form({ className, onSend, problems, children }: FormProps) {
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {problems && <ErrorSummary problems={problems} />}
      {children}
    </form>
  )
}
