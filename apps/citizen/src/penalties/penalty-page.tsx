import { useLaw } from '@onewindow/screens/law'
import { failureKind } from '@onewindow/screens/refusals'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card, CardList, type ListRow } from '@onewindow/ui/card'
import { DescriptionList, type Description } from '@onewindow/ui/description-list'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { PageHead } from '@onewindow/ui/page-parts'
import { PrintHeader } from '@onewindow/ui/print-header'
import { CalendarClock, FileQuestion, Printer, Scale, ScanLine } from 'lucide-react'
import type { PublicPenalty } from '../app/answers.ts'
import { Asked, type Question } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { useTabTitle } from '../app/tab-title.ts'
import { penaltiesAddress } from './filters.ts'
import { penaltyTexts } from './texts.ts'

type OnShow = Extract<PublicPenalty, { is: 'published' }>
type Retracted = Extract<PublicPenalty, { is: 'retracted' }>

/** One penalty as everybody may read it: the masked text while it is on show; once the decision fell, by whom, when and why it was taken off (EN-18). */
export function PenaltyPage({ question }: { question: Question<PublicPenalty> }) {
  if (question.data === undefined && question.error && failureKind(question.error) === 'notFound') return <NoSuchPenalty />
  return (
    <Asked question={question} lines={6}>
      {(found) => (found.is === 'published' ? <Published penalty={found} /> : <TakenOff penalty={found} />)}
    </Asked>
  )
}

/** Never published, over, or ended early: the answer is the same, so that nobody learns which. */
export function NoSuchPenalty() {
  const text = useText(penaltyTexts)
  useTabTitle(text('unknown'))
  return <Empty level={1} icon={<FileQuestion aria-hidden />} title={text('unknown')} text={text('unknownText')} action={<LinkButton href="/penalties">{text('seeAll')}</LinkButton>} />
}

function Published({ penalty }: { penalty: OnShow }) {
  const text = useText(penaltyTexts)
  const say = useInLanguage()
  const format = useFormat()
  const inWords = useLaw()
  const { party, title, number, organ, cause, law, decidedOn, publishedOn, stopsOn, corrections, body } = penalty
  const rows: Description[] = [
    { key: 'party', term: text('party'), value: party },
    ...(number === null ? [] : [{ key: 'number', term: text('number'), value: number }]),
    { key: 'organ', term: text('organ'), value: say(organ) },
    ...(cause === null ? [] : [{ key: 'cause', term: text('cause'), value: say(cause) }]),
    ...(law === null ? [] : [{ key: 'law', term: text('law'), value: text('violates', { law: inWords(law.violates) }), note: text('punishes', { law: inWords(law.punishes) }) }]),
    { key: 'decidedOn', term: text('decidedOn'), value: format.day(decidedOn) },
    { key: 'publishedOn', term: text('publishedOn'), value: format.day(publishedOn) },
    ...(stopsOn === null ? [] : [{ key: 'stopsOn', term: text('stopsOn'), value: format.day(stopsOn) }]),
    ...(corrections.length === 0 ? [] : [{ key: 'corrections', term: text('corrected'), value: [...new Set(corrections)].map((day) => format.day(day)).join(' · ') }]),
  ]
  return (
    <div className="cz-read ow-stack">
      <PrintHeader organ={say(organ)} title={text('over')} {...(number === null ? {} : { number })} address={location.href} />
      <PageHead
        over={text('over')}
        title={title}
        actions={
          <Button icon={<Printer aria-hidden />} onClick={() => print()}>
            {text('print')}
          </Button>
        }
      />
      <Card>
        <DescriptionList rows={rows} />
      </Card>
      <Card title={text('body')}>
        {body.split(/\n+/).map((line, i) => (
          // The text of a page that is open does not change its order.
          <p key={i} lang="zh-CN">{line}</p>
        ))}
      </Card>
      <Rights penalty={penalty} />
      <Ways penalty={penalty} />
    </div>
  )
}

/** What the party may do, and until when: object to the decision, ask for an early end, have an error mended. */
function Rights({ penalty: { repairFrom, stopsOn } }: { penalty: OnShow }) {
  const text = useText(penaltyTexts)
  const format = useFormat()
  const early = repairFrom === null ? (stopsOn === null ? null : text('noRepair')) : text('repairFrom', { day: format.day(repairFrom) })
  return (
    <Card title={text('rights')} icon={<Scale aria-hidden />}>
      <ul className="cz-plain-list">
        <li>{text('remedy')}</li>
        {early !== null && <li>{early}</li>}
        <li>{text('mistake')}</li>
      </ul>
      <p className="ow-small ow-hint">{text('rightsBasis')}</p>
    </Card>
  )
}

function Ways({ penalty: { verifyCode, number, organType, repairFrom, unitId, cause, causeCode } }: { penalty: OnShow }) {
  const text = useText(penaltyTexts)
  const rows: ListRow[] = [
    ...(verifyCode === null ? [] : [{ key: 'verify', icon: <ScanLine aria-hidden />, title: text('verify'), text: text('verifyText'), href: `/verify/${verifyCode}` }]),
    ...(repairFrom === null
      ? []
      : [{ key: 'repair', icon: <CalendarClock aria-hidden />, title: text('repair'), text: text('repairText'), href: organType === 'urbanManagement' ? '/cases' : `/begin/creditRepair/apply${number === null ? '' : `?decision=${encodeURIComponent(number)}`}` }]),
    { key: 'organ', icon: <Scale aria-hidden />, title: text('sameOrgan'), href: penaltiesAddress({ organ: unitId }) },
    ...(cause === null ? [] : [{ key: 'cause', icon: <Scale aria-hidden />, title: text('sameCause'), href: penaltiesAddress({ cause: causeCode }) }]),
  ]
  return (
    <div className="cz-not-printed">
      <CardList rows={rows} label={text('ways')} />
    </div>
  )
}

function TakenOff({ penalty: { organ, retractedOn, why } }: { penalty: Retracted }) {
  const text = useText(penaltyTexts)
  const say = useInLanguage()
  const format = useFormat()
  return (
    <div className="cz-read ow-stack">
      <PrintHeader organ={say(organ)} title={text('over')} address={location.href} />
      <PageHead over={text('over')} title={text('takenOff')} text={text('takenOffText')} />
      <Card>
        <DescriptionList
          rows={[
            { key: 'organ', term: text('organ'), value: say(organ) },
            { key: 'retractedOn', term: text('retractedOn'), value: format.day(retractedOn) },
            { key: 'why', term: text('why'), value: text(`why.${why}`) },
          ]}
        />
      </Card>
      <p className="ow-small ow-hint">{text('takenOffBasis')}</p>
      <LinkButton wide href="/penalties">
        {text('seeAll')}
      </LinkButton>
    </div>
  )
}
