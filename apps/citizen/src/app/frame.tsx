import { useApi } from '@onewindow/screens/api'
import { Banners, type BannerProps } from '@onewindow/ui/banner'
import { Button, LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { CitizenShell, type CitizenTab } from '@onewindow/ui/citizen-shell'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useElderlyMode } from '@onewindow/ui/preferences'
import { ReadAloud } from '@onewindow/ui/read-aloud'
import { Skeleton } from '@onewindow/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ALargeSmall, Languages, LogIn, Phone } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import { useActingFor } from './acting-for.ts'
import { useIdentity, useSessionQuestion } from './session.ts'
import { appTexts } from './texts.ts'
import { useOnline } from './use-online.ts'

export interface FrameProps {
  current?: CitizenTab['key']
  /** The bar of an inner page on phones. */
  bar?: ReactNode
  hero?: boolean
  /** Without navigation: verification and sign-in. */
  bare?: boolean
  /** What happened to this page: a conflict, a line that broke. */
  banners?: readonly BannerProps[]
  children: ReactNode
}

const NONE: readonly BannerProps[] = []

/** Frame of every page: navigation, for whom one acts, demo banner, and in elderly mode a voice and a phone number. */
export function Frame({ current, bar, hero, bare, banners = NONE, children }: FrameProps) {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const { language } = useLanguage()
  const [elderly] = useElderlyMode()
  const online = useOnline()
  const sessionQuestion = useSessionQuestion()
  const session = sessionQuestion.data
  const acting = useIdentity()
  const statusQuestion = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 })
  const status = statusQuestion.data
  const waiting = useQuery({ ...trpc.citizen.waiting.list.queryOptions(), enabled: Boolean(session) }).data?.counts
  const city = status?.city?.[language] ?? ''
  const tabs: CitizenTab[] = [
    { key: 'home', label: text('tabHome'), href: '/' },
    { key: 'services', label: text('tabServices'), href: '/services' },
    { key: 'cases', label: text('tabCases'), href: '/cases', ...(waiting?.toDo ? { count: waiting.toDo } : {}) },
    { key: 'licences', label: text('tabLicences'), href: '/wallet' },
    { key: 'me', label: text('tabMe'), href: '/me' },
  ]
  const all: BannerProps[] = [
    ...banners,
    ...(online ? [] : [{ kind: 'offline' as const, title: text('offlineTitle'), text: text('offlineText') }]),
    ...(status?.demo ? [{ kind: 'demo' as const, title: text('demoTitle'), text: text('demoText') }] : []),
  ]
  const footer = {
    text: text('host'),
    links: [
      { label: text('accessibility'), href: '/accessibility' },
      { label: text('privacy'), href: '/privacy' },
    ],
    phone: { label: text('phone'), href: 'tel:12345' },
  }
  // Both decide the height of the head: what is below is drawn when they are known. Without a line nobody waits for them.
  const isHeadComing = sessionQuestion.isLoading || statusQuestion.isLoading
  const asMyself = useActingFor() === undefined
  // The place of the name stands before it is known, so that the page below does not jump; a name that may be wrong is never shown.
  const name = acting?.identity?.name ?? acting?.me.displayName ?? (session ? (asMyself ? session.displayName : '…') : undefined)
  return (
    <CitizenShell
      tabs={tabs}
      current={current}
      place={text('place', { city })}
      placeShort={city}
      footer={footer}
      banner={<Banners banners={all} />}
      bar={bar}
      {...(hero ? { hero } : {})}
      {...(bare ? { bare } : {})}
      headKey={`${sessionQuestion.isLoading} ${statusQuestion.isLoading}`}
      actingFor={name === undefined || bare ? undefined : { name, as: text(acting?.identity?.as ?? 'self'), href: '/me/acting' }}
    >
      {elderly && (
        <div className="cz-voice">
          <ReadAloud />
          {bar !== undefined && <ReadingSwitches />}
        </div>
      )}
      {session === null && !bare && bar === undefined && (
        <p className="ow-split">
          <span className="ow-hint">{text('signedOut')}</span>
          <LinkButton
            kind="secondary"
            size="small"
            icon={<LogIn aria-hidden />}
            href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}
          >
            {text('signIn')}
          </LinkButton>
        </p>
      )}
      {isHeadComing ? <Skeleton shape="card" lines={4} /> : <Suspense fallback={<Skeleton shape="card" lines={4} />}>{children}</Suspense>}
      {elderly && <CallPerson />}
      {!elderly && bar !== undefined && (
        <div className="cz-switches ow-to-desk">
          <ReadingSwitches />
        </div>
      )}
    </CitizenShell>
  )
}

/** A person to talk to, at the end of every page in elderly mode. */
export function CallPerson() {
  const text = useText(appTexts)
  return (
    <Card title={text('callPerson')} className="ow-section cz-person">
      <div className="cz-help">
        <p>{text('callPersonText')}</p>
        <LinkButton kind="outline" wide icon={<Phone aria-hidden />} href="tel:12345">
          {text('call12345')}
        </LinkButton>
      </div>
    </Card>
  )
}

/** Large text and the other language, also on inner pages whose bar has no room for them. */
function ReadingSwitches() {
  const text = useText(appTexts)
  const { language, other, setLanguage } = useLanguage()
  const [elderly, setElderly] = useElderlyMode()
  return (
    <>
      <Button kind="quiet" icon={<ALargeSmall aria-hidden />} onClick={() => setElderly(!elderly)}>
        {text(elderly ? 'elderlyOff' : 'elderlyOn')}
      </Button>
      <Button kind="quiet" icon={<Languages aria-hidden />} lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(other)}>
        {text('otherLanguage')}
      </Button>
    </>
  )
}
