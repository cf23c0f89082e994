import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Scale } from 'lucide-react'
import type { Panel } from '../app/answers.ts'
import { casesTexts } from './texts.ts'

/** How to object to a decision against the reader (行政许可法 §38): shown where there is one. */
export function Remedies({ panel }: { panel: Panel | undefined }) {
  const text = useText(casesTexts)
  const against = panel?.kept.refusal?.reason ?? (panel?.kept.decision?.kind === 'denied' ? panel.kept.decision.reason : undefined)
  if (against === undefined) return null
  return (
    <Card title={text('remedies')} icon={<Scale aria-hidden />}>
      <p>{against}</p>
      <p>{text('remediesText')}</p>
      <ul className="cz-plain-list">
        <li>{text('reconsiderationPlain')}</li>
        <li>{text('courtPlain')}</li>
      </ul>
      <p className="ow-small ow-hint">{text('remediesBasis')}</p>
    </Card>
  )
}
