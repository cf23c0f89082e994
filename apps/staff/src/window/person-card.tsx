import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useEnded } from '../app/ended.ts'
import { staffTexts } from '../texts.ts'
import type { FoundPerson } from './window-page.tsx'

/** The person in front of the clerk, covered: what waits for them and which licences they hold. */
export function PersonCard({ person }: { person: FoundPerson }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useCaseTexts('application')
  const ended = useEnded()
  const { language } = useLanguage()
  const numbers = [
    ...(person.idNumber ? [{ key: 'id', term: text('by.idNumber'), value: person.idNumber }] : []), ...(person.uscc ? [{ key: 'uscc', term: text('by.uscc'), value: person.uscc }] : []),
    ...(person.phone ? [{ key: 'phone', term: text('by.phone'), value: person.phone }] : []),
  ]
  return (
    <div className="ow-stack">
      <Card title={person.name} action={person.ended ? <StatusTag role="over">{ended(person.ended)}</StatusTag> : <StatusTag role={person.verified ? 'done' : 'near'}>{text(person.verified ? 'verified' : 'notVerified')}</StatusTag>}><DescriptionList ruled={false} rows={numbers} /></Card>
      <Card title={text('waitsForThem')}>
        {person.waiting.length === 0 && <p className="ow-hint">{text('nothingWaits')}</p>}
        <ul className="st-plain">{person.waiting.map((one) => <li key={one.caseId} className="ow-split"><TextLink href={`/staff/cases/${one.caseId}`}>{one.title}</TextLink><span className="ow-hint">{words.state(one.state)}{one.dueOn && ` · ${format.dayShort(one.dueOn)}`}</span></li>)}</ul>
      </Card>
      <Card title={text('theirLicences')}>
        {person.licences.length === 0 && <p className="ow-hint">{text('noLicences')}</p>}
        <ul className="st-plain">{person.licences.map((one) => <li key={one.id}><b>{language === 'zh' ? one.titleZh : one.titleEn}</b><br /><small className="ow-hint">{one.number}{one.validTo && ` · ${text('validTo', { day: format.dayPlain(one.validTo) })}`}</small></li>)}</ul>
      </Card>
    </div>
  )
}
