import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusShape } from '@onewindow/ui/status-tag'
import { useTitle } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

/** What the decision will rest on, before it is made: item, party, conditions as judged, opinions signed, articles. */
export function DecisionDraft({ view, panel }: { view: CaseView; panel: ApplicationPanel }) {
  const text = useText(staffTexts)
  const words = useCaseTexts(view.caseType)
  const { language } = useLanguage()
  const titleOf = useTitle()
  const { item, kept } = panel
  const lastOpinion = kept.stages.at(-1)
  return (
    <Card title={text('decisionDraft')} level={3} tone="muted">
      <DescriptionList ruled={false} rows={[
        { key: 'item', term: text('draftItem'), value: titleOf(view) }, { key: 'party', term: text('draftParty'), value: panel.partyName },
        { key: 'result', term: text('draftResult'), value: language === 'zh' ? item.result.nameZh : item.result.nameEn },
        { key: 'basis', term: text('draftBasis'), value: item.legalBasis.map(({ law, article }) => `${law}${article ? ` ${article}` : ''}`).join(text('semicolon')) },
        ...(lastOpinion ? [{ key: 'opinion', term: text('draftOpinion'), value: lastOpinion.opinion, note: `${lastOpinion.officerName} · ${words.choice(lastOpinion.verdict)}` }] : []),
      ]} />
      <ol className="st-judged">
        {item.conditions.map((condition, index) => {
          const verdict = kept.conditions.find((one) => one.index === index)
          return <li key={index}><StatusShape role={verdict ? (verdict.met ? 'done' : 'refused') : 'waiting'} size={16} /><span>{condition[language]}{verdict?.evidence && <small>{verdict.evidence}</small>}</span></li>
        })}
      </ol>
    </Card>
  )
}
