import { CloudAlert } from 'lucide-react'
import { Button } from './button.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** A page that did not open: what to do, and the reference for the help line. For error boundaries. */
export function Failure({
  title,
  text: words,
  reference,
  onRetry,
}: {
  title?: string
  text?: string
  reference?: string | undefined
  onRetry?: () => void
}) {
  const text = useText(uiTexts)
  return (
    <div className="ow-empty" role="alert">
      <CloudAlert aria-hidden />
      <h2>{title ?? text('somethingWrong')}</h2>
      <p>{words ?? text('somethingWrongHint')}</p>
      {reference !== undefined && <p className="ow-tiny ow-hint">{text('reference', { id: reference })}</p>}
      {onRetry && <Button onClick={onRetry}>{text('tryAgain')}</Button>}
    </div>
  )
}
