import type { Guide } from '../app/answers.ts'
import { useApi } from '@onewindow/screens/api'
import { Callout } from '@onewindow/ui/banner'
import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { StatusShape, StatusWord } from '@onewindow/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { CircleHelp } from 'lucide-react'
import { useInLanguage } from '../app/in-language.ts'
import { useIdentity, useMeQuestion, useSession } from '../app/session.ts'
import { GuideNeeds, NeedsComing } from './guide-needs.tsx'
import { GuideBasis, GuideDay, GuideFigures, GuidePlaces } from './guide-parts.tsx'
import { StartButton } from './start-button.tsx'
import { servicesTexts } from './texts.ts'

export interface GuidePageProps {
  guide: Guide
  organ: string | undefined
  onOrgan: (offerId: string) => void
  here: string
}

/** The guide of one service in the order people ask: can I, what, how long, how much, where, on what basis; then one button. */
export function GuidePage({ guide, organ, onOrgan, here }: GuidePageProps) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const session = useSession()
  const me = useMeQuestion()
  const acting = useIdentity()
  const partyId = acting?.identity?.partyId
  const today = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  const licences = useQuery({ ...trpc.citizen.licence.list.queryOptions(partyId ? { partyId } : {}), enabled: Boolean(session && partyId) })
  const isReaderComing = Boolean(session) && (me.isLoading || licences.isLoading)
  const held = new Set(licences.data?.filter(({ standing }) => standing === 'valid').map(({ licenceType }) => licenceType))
  const audience = acting?.identity === undefined ? undefined : acting.identity.kind === 'person' ? 'person' : 'enterprise'
  const fits = audience === undefined || guide.audiences.includes(audience)
  const chosen = organ ?? guide.places.find(({ level }) => level === 'county')?.id ?? guide.places[0]?.id
  return (
    <>
      <PageHead
        title={say(guide.name)}
        text={say(guide.department.name)}
        crumbs={[{ label: text('title'), href: '/services' }, { label: say(guide.type.name) }]}
      />
      <div className="ow-columns">
        <div>
          <GuideDay guide={guide} today={today} />
          <CanI key={`can ${isReaderComing}`} guide={guide} fits={fits} name={acting?.identity?.name} />
          {isReaderComing ? <NeedsComing /> : <GuideNeeds guide={guide} held={held} />}
        </div>
        <div>
          <GuideFigures guide={guide} />
          <GuidePlaces guide={guide} organ={chosen} onOrgan={onOrgan} />
          <GuideBasis guide={guide} />
        </div>
      </div>
      <StartButton guide={guide} organ={chosen} fits={fits} here={here} />
    </>
  )
}

function CanI({ guide, fits, name }: { guide: Guide; fits: boolean; name: string | undefined }) {
  const text = useText(servicesTexts)
  const format = useFormat()
  const say = useInLanguage()
  const who = text(guide.audiences.length > 1 ? 'whoBoth' : guide.audiences[0] === 'person' ? 'whoPerson' : 'whoEnterprise')
  return (
    <Card title={text('canI')} icon={<CircleHelp aria-hidden />}>
      {guide.intakeClosed && (
        <Callout tone="near">{text('closed', { day: format.day(guide.intakeClosed.until), reason: guide.intakeClosed.reason })}</Callout>
      )}
      {guide.handledElsewhere && <Callout>{text('elsewhere')}</Callout>}
      {name === undefined ? (
        <p>{text('canVisitor')}</p>
      ) : fits ? (
        <p className="cz-verdict">
          <StatusShape role="done" size={22} />
          <span>
            <StatusWord role="done">{text('can')}</StatusWord> {text('canFor', { name })}
          </span>
        </p>
      ) : (
        <p className="cz-verdict">
          <StatusShape role="refused" size={22} />
          <span>
            <StatusWord role="over">{text('cannot')}</StatusWord> {text('wrongAudience', { name, who })}{' '}
            <TextLink href="/me/acting">{text('changeWho')}</TextLink>
          </span>
        </p>
      )}
      <details className="ow-unfold">
        <summary>{text('conditions', { n: guide.conditions.length })}</summary>
        <ol className="cz-plain-list">
          {guide.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ol>
      </details>
    </Card>
  )
}
