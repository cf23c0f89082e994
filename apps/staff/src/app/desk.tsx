import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { Banners } from '@onewindow/ui/banner'
import type { TextReader } from '@onewindow/ui/dictionary'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StaffShell } from '@onewindow/ui/staff-shell'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { StaffTexts } from '../locales/zh.ts'
import { staffTexts } from '../texts.ts'
import { CurrentPost } from './current-post.tsx'
import { useFind } from './find.ts'
import { useLive, useLiveLine } from './live.ts'
import { currentKey, useSide } from './side.tsx'
import { useMe, useStatus } from './session.ts'

const POST_KEY = 'ow_staff_post'
const COUNTS_BEAT_MS = 60_000

function useOnline(): boolean {
  return useSyncExternalStore((listener) => {
    window.addEventListener('online', listener)
    window.addEventListener('offline', listener)
    return () => { window.removeEventListener('online', listener); window.removeEventListener('offline', listener) }
  }, () => navigator.onLine)
}

/** The desk around every page: lists with live counts, search, role, language, theme, help. */
export function Desk() {
  const text = useText(staffTexts)
  const format = useFormat()
  const words = useMixedTexts()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const me = useMe()
  const status = useStatus()
  const online = useOnline()
  const location = useLocation()
  const live = useLive()
  useLiveLine()
  const [post, setPost] = useState(() => Math.max(0, me.grants.findIndex((grant) => `${grant.role} ${grant.unitId}` === localStorage.getItem(POST_KEY))))
  const grant = me.grants[post]
  const counts = useQuery({ ...trpc.staff.case.counts.queryOptions(), refetchInterval: COUNTS_BEAT_MS })
  const { refetch } = counts
  useEffect(() => { if (live.changes > 0) void refetch() }, [live.changes, refetch])
  const groups = useSide({ language, me, grant, counts: counts.data ?? [], text, format, words })
  const find = useFind(groups, text)
  const chooses = (key: string): void => {
    const at = Number(key)
    const chosen = me.grants[at]
    if (chosen) localStorage.setItem(POST_KEY, `${chosen.role} ${chosen.unitId}`)
    setPost(at)
  }
  return (
    <CurrentPost value={{ grant, counts: counts.data ?? [] }}>
      <StaffShell
        home="/staff/" groups={groups} current={currentKey(location.pathname, location.searchStr)} unit={grant && (language === 'zh' ? grant.unitZh : grant.unitEn)} rail={/^(\/staff)?\/cases\//.test(location.pathname)}
        person={{ name: me.displayName, href: '/staff/me' }} live={live.at.startsWith('1970') ? undefined : { connected: live.connected, at: live.at }} find={find} keys={keysOf(text)}
        role={{ current: String(post), onChange: chooses, options: me.grants.map((one, at) => ({ key: String(at), label: language === 'zh' ? one.roleZh : one.roleEn })) }}
        banner={<Banners banners={[
          ...(online ? [] : [{ kind: 'offline' as const, title: text('offlineTitle'), text: text('offlineText') }]),
          ...(status?.demo ? [{ kind: 'demo' as const, title: text('demoTitle'), text: text('demoText') }] : []),
        ]} />}
      >
        <Suspense fallback={<Skeleton lines={8} shape="card" />}><Outlet /></Suspense>
      </StaffShell>
    </CurrentPost>
  )
}

const keysOf = (text: TextReader<StaffTexts>) => [
  { keys: '/', meaning: text('keySearch') }, { keys: 'Ctrl K', meaning: text('keyPalette') }, { keys: 'j k', meaning: text('keyMove') }, { keys: 'Enter', meaning: text('keyOpen') }, { keys: 'x', meaning: text('keySelect') },
  { keys: 'c', meaning: text('newCase') }, { keys: 'd', meaning: text('keyPrimary') }, { keys: 'n', meaning: text('keyNewRows') }, { keys: 'p', meaning: text('keyPreview') }, { keys: '?', meaning: text('keyHelp') },
]
