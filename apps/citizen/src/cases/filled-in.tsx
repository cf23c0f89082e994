import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Panel } from '../app/answers.ts'
import { casesTexts } from './texts.ts'

const FilledAnswers = lazy(() => import('./filled-answers.tsx').then((m) => ({ default: m.FilledAnswers })))

/** What was sent, folded away; fetched when somebody unfolds it. */
export function FilledIn({ panel }: { panel: Panel }) {
  const text = useText(casesTexts)
  const [seen, setSeen] = useState(false)
  return (
    <details className="ow-unfold" onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}>
      <summary>
        {text('showFacts')}
        <ChevronDown aria-hidden />
      </summary>
      {seen && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <FilledAnswers panel={panel} />
        </Suspense>
      )}
    </details>
  )
}
