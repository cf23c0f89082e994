import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface SkeletonProps {
  /** How many lines or boxes. */
  lines?: number
  /** list: icon and line · row: table rows · card: blocks of text */
  shape?: 'list' | 'row' | 'card'
}

/** The shape of what is coming; appears after 150 ms so quick answers do not flicker. */
export function Skeleton({ lines = 3, shape = 'list' }: SkeletonProps) {
  const text = useText(uiTexts)
  return (
    <div role="status">
      <span className="ow-hidden">{text('loading')}</span>
      <div className="ow-skeleton" data-shape={shape} aria-hidden>
        {Array.from({ length: lines }, (_, line) => <div key={line}><i /><i /></div>)}
      </div>
    </div>
  )
}
