import { Button, LinkButton } from '@onewindow/ui/button'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { BellRing, FolderClock, IdCard, LayoutGrid, Megaphone, Mic, Search } from 'lucide-react'
import { useSpeech } from '../app/speech.ts'
import { useMe } from '../app/session.ts'
import { useTabTitle } from '../app/tab-title.ts'
import { appTexts } from '../app/texts.ts'
import { useWaiting } from './waiting-rows.tsx'

/** The home page for elderly people: one column, one filled button, the first thing that waits in full. */
export function ElderlyHome() {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const format = useFormat()
  const navigate = useNavigateTo()
  const me = useMe()
  const { rows: waiting } = useWaiting()
  const today = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  const { hearing, listen } = useSpeech((words) => navigate(`/services?q=${encodeURIComponent(words)}`))
  const first = waiting[0]
  useTabTitle(text('homeTitle'))
  return (
    <div className="cz-elderly">
      <div className="cz-greeting">
        <div>
          <h1 className="ow-title">{me ? text('greeting', { name: me.displayName }) : text('greetingPlain')}</h1>
          {today && <p>{text('today', { day: format.day(today) })}</p>}
        </div>
      </div>
      {listen ? (
        <Button kind="primary" wide className="cz-mic" icon={<Mic aria-hidden />} onClick={listen}>
          {text('speakWish')}
        </Button>
      ) : (
        <LinkButton kind="primary" wide className="cz-mic" icon={<Search aria-hidden />} href="/services">
          {text('typeWish')}
        </LinkButton>
      )}
      <p role="status">{hearing === 'listening' ? text('listening') : hearing === 'failed' ? text('listenFailed') : ''}</p>
      {first && (
        <Card tone="info" icon={<BellRing aria-hidden />} title={text('waitingCount', { n: waiting.length })}>
          <div className="cz-help">
            <p>
              {first.title}
              <br />
              {first.text}
            </p>
            <LinkButton kind="outline" wide href={first.href ?? '/cases'}>
              {first.verb}
            </LinkButton>
          </div>
        </Card>
      )}
      <Section title={text('often')}>
        <div className="ow-stack">
          <CardList
            rows={[
              {
                key: 'services',
                title: text('oftenServices'),
                text: text('oftenServicesText'),
                icon: <LayoutGrid aria-hidden />,
                href: '/services',
              },
            ]}
          />
          <CardList
            rows={[
              {
                key: 'begin',
                title: text('oftenBegin'),
                text: text('oftenBeginText'),
                icon: <Megaphone aria-hidden />,
                href: '/begin',
              },
            ]}
          />
          <CardList
            rows={[
              { key: 'cards', title: text('oftenCards'), text: text('oftenCardsText'), icon: <IdCard aria-hidden />, href: '/wallet' },
            ]}
          />
          <CardList
            rows={[
              { key: 'cases', title: text('oftenCases'), text: text('oftenCasesText'), icon: <FolderClock aria-hidden />, href: '/cases' },
            ]}
          />
        </div>
      </Section>
    </div>
  )
}
