import { AdminShell } from '@onewindow/ui/admin-shell'
import { Banners } from '@onewindow/ui/banner'
import type { BannerProps } from '@onewindow/ui/banner'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { LinkButton } from '@onewindow/ui/button'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { adminTexts } from '../texts.ts'
import { addressOf } from './address.ts'
import { usePlatform } from './frame.tsx'
import { useFind } from './find.ts'
import { sideGroups } from './side.tsx'
import { sessionQuery } from './session.ts'

const watchLine = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => { window.removeEventListener('online', listener); window.removeEventListener('offline', listener) }
}

/** The frame of every page behind the door: side with the three groups, search, language, theme, whoever is signed in. */
export function Shell({ current, children }: { current: string; children: ReactNode }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const platform = usePlatform()
  const session = useQuery(sessionQuery).data
  const find = useFind()
  const online = useSyncExternalStore(watchLine, () => navigator.onLine)
  const banners: BannerProps[] = []
  if (!online) banners.push({ kind: 'offline', title: text('offlineTitle'), text: text('offlineText') })
  if (platform?.demo) banners.push({ kind: 'demo', title: text('demoTitle'), text: text('demoText') })
  const foot = platform?.city ? `${platform.city[language]} · ${text('versionIs', { version: platform.version })}` : undefined
  return (
    <AdminShell
      home={addressOf('/')} groups={sideGroups(text, platform?.demo ?? false)} current={current} searchWords={text('searchWords')} find={find} foot={foot}
      person={{ name: session?.displayName ?? text('me'), href: addressOf('/me') }} banner={<Banners banners={banners} />}
      keys={[{ keys: '/', meaning: text('keySearch') }, { keys: 'Ctrl K', meaning: text('keyAnywhere') }, { keys: 'j k', meaning: text('keyRows') }, { keys: 'Enter', meaning: text('keyOpen') }, { keys: '?', meaning: text('keyHelp') }]}
    >
      {session === null ? <SignedOut /> : children}
    </AdminShell>
  )
}

function SignedOut() {
  const text = useText(adminTexts)
  return <div className="ow-empty"><h2>{text('sessionEnded')}</h2><p>{text('sessionEndedText')}</p><LinkButton kind="primary" href={addressOf('/sign-in')}>{text('signIn')}</LinkButton></div>
}
