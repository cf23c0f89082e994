import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Scale } from 'lucide-react'
import type { Panel } from '../app/answers.ts'
import { BoldWords } from '../app/bold-words.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { casesTexts } from './texts.ts'

type RemediesView = NonNullable<Panel['remedies']>

/** How to object to a decision against the reader, or to silence past the statutory day (行政许可法 §38): where, and until which day. */
export function Remedies({ panel, remedies }: { panel: Panel; remedies: RemediesView }) {
  const text = useText(casesTexts)
  const ways = useWays()
  const reason = panel.kept.refusal?.reason ?? (panel.kept.decision?.kind === 'denied' ? panel.kept.decision.reason : undefined)
  const silent = remedies.against === 'silence'
  return (
    <Card title={text('remedies')} icon={<Scale aria-hidden />}>
      {reason !== undefined && <p>{reason}</p>}
      <p>{text(silent ? 'remediesSilence' : 'remediesText')}</p>
      <ul className="cz-plain-list">
        {ways(remedies).map((way) => (
          <li key={way}>
            <BoldWords>{way}</BoldWords>
          </li>
        ))}
      </ul>
      <p className="ow-small ow-hint">{text(silent ? 'remediesSilenceBasis' : 'remediesBasis')}</p>
    </Card>
  )
}

/** Each way as a sentence; the last day stands in it as soon as the decision is delivered. */
function useWays(): (remedies: RemediesView) => string[] {
  const text = useText(casesTexts)
  const format = useFormat()
  const say = useInLanguage()
  const written = (last: RemediesView['reconsideration']): string | null =>
    last && (last.provisional ? text('provisionalDay', { day: format.day(last.day) }) : format.day(last.day))
  return ({ against, authority, court, reconsideration, courtDay }) => [
    text(against === 'silence' ? 'silenceReconsideration' : 'reconsideration', { authority: say(authority), day: written(reconsideration) }),
    ...(against === 'silence' ? [] : [text('court', { court: say(court), day: written(courtDay) })]),
  ]
}
