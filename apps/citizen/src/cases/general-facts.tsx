import type { FactView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { factLines, regionsIn } from '@onewindow/screens/fact-value'
import { useRegionNames } from '@onewindow/screens/regions'
import { screenTexts } from '@onewindow/screens/texts'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import type { CaseView } from '../app/answers.ts'
import { casesTexts } from './texts.ts'

/** What a case without a page of its own tells its parties, by the names of its dictionary. */
export function GeneralFacts({ view }: { view: CaseView }) {
  const text = useText(casesTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const words = useCaseTexts(view.caseType)
  const facts = view.facts as FactView[]
  const region = useRegionNames(facts.flatMap(({ key, value }) => regionsIn(key, value)))
  const say = { yes: screen('yes'), no: screen('no'), language, region }
  const rows = facts.flatMap(({ key, value }) => {
    const lines = factLines(key, value, words, format, say)
    return lines.length === 0 ? [] : [{ key, term: words.find(`fact.${key}`) ?? key, value: lines.join(' · ') }]
  })
  if (rows.length === 0) return null
  return (
    <Card title={text('caseFacts')}>
      <DescriptionList rows={rows} />
    </Card>
  )
}
