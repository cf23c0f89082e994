import { ApiProvider, useApi } from '@onewindow/screens/api'
import type { Api } from '@onewindow/screens/client'
import type { Language } from '@onewindow/ui/dictionary'
import { LanguageProvider } from '@onewindow/ui/i18n'
import { NavigationProvider } from '@onewindow/ui/link'
import { Toasts } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import type { AppRouterInstance } from './router.ts'

interface FrameProps { api: Api; language: Language; router: AppRouterInstance; children: ReactNode }

/** What every page stands in: the API, the language with the business day, links that stay in the app. */
export function Frame({ api, language, router, children }: FrameProps) {
  const navigate = (href: string) => router.history.push(href)
  return (
    <ApiProvider api={api}>
      <Dated language={language}>
        <NavigationProvider navigate={navigate}><Suspense fallback={null}>{children}</Suspense><Toasts /></NavigationProvider>
      </Dated>
    </ApiProvider>
  )
}

function Dated({ language, children }: { language: Language; children: ReactNode }) {
  const today = usePlatform()?.today
  return <LanguageProvider language={language} today={today}>{children}</LanguageProvider>
}

/** The city, the version, the platform's time, and whether this is a demonstration; undefined while it loads. */
export function usePlatform() {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 60_000, refetchInterval: 300_000 }).data
}
