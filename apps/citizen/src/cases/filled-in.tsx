import { CheckAnswers } from '@onewindow/ui/check-answers'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { ChevronDown } from 'lucide-react'
import type { Panel } from '../app/answers.ts'
import { casesTexts } from './texts.ts'

/** What was sent, masked as everybody else sees it. */
export function FilledIn({ panel }: { panel: Panel }) {
  const text = useText(casesTexts)
  const { language } = useLanguage()
  return (
    <details className="ow-unfold">
      <summary>
        {text('showFacts')}
        <ChevronDown aria-hidden />
      </summary>
      <CheckAnswers
        sections={panel.facts[language].map(({ id, title, rows }) => ({
          key: id,
          title,
          rows: rows.map(({ key, title: term, lines, note }) => ({
            key,
            term,
            value: lines.map((line) => (
              <span key={line} className="cz-line">
                {line}
              </span>
            )),
            ...(note === '' ? {} : { note }),
          })),
        }))}
      />
    </details>
  )
}
