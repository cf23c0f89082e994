import { Failure } from '@onewindow/ui/failure'
import { useText } from '@onewindow/ui/i18n'
import { Frame } from './frame.tsx'
import { appTexts } from './texts.ts'

/** A page whose own code failed, or whose part could not be loaded. */
export function Broken({ reset }: { error: unknown; reset: () => void }) {
  const text = useText(appTexts)
  return (
    <Frame>
      <Failure title={text('failedTitle')} text={text('failedText')} onRetry={reset} />
    </Frame>
  )
}
