import { CheckAnswers } from '@onewindow/ui/check-answers'
import { useLanguage } from '@onewindow/ui/i18n'
import type { Panel } from '../app/answers.ts'

/** What was sent, section by section, masked as everybody else sees it. */
export function FilledAnswers({ panel }: { panel: Panel }) {
  const { language } = useLanguage()
  return (
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
  )
}
