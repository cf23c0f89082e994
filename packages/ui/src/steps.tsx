import { Check } from 'lucide-react'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** A short wizard: a bar with a word for each step. `current` counts from 0. */
export function Steps({ steps, current }: { steps: readonly string[], current: number }) {
  const text = useText(uiTexts)
  return (
    <ol className="ow-steps" aria-label={text('stepOf', { n: current + 1, total: steps.length })}>
      {steps.map((step, at) => (
        <li
          key={step}
          data-state={at < current ? 'done' : at === current ? 'current' : 'todo'}
          aria-current={at === current ? 'step' : undefined}
        >
          <span>
            {at < current && <Check aria-hidden />}
            {step}
          </span>
        </li>
      ))}
    </ol>
  )
}

export type PointState = 'done' | 'bad' | 'current' | 'todo'

/** One bar for each point of a checklist, and how far: 7 / 12. */
export function PointBar({ points, label }: { points: readonly PointState[], label: string }) {
  const at = points.filter((point) => point === 'done' || point === 'bad').length
  return (
    <div className="ow-progress ow-points" role="img" aria-label={`${label} ${at} / ${points.length}`}>
      <div>
        {points.map((point, n) => (
          <i key={n} data-state={point} />
        ))}
      </div>
      <b>
        {Math.min(points.length, at + (points.includes('current') ? 1 : 0))} / {points.length}
      </b>
    </div>
  )
}

/** A thin line under the bar of a question page; `share` from 0 to 1. */
export function ProgressLine({ share, label }: { share: number, label: string }) {
  return (
    <div
      className="ow-meter ow-progress-line"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  )
}
