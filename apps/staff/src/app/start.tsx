import { ApiProvider } from '@onewindow/screens/api'
import { takeOverTyped } from '@onewindow/screens/take-over-typed'
import { languageOfCookie, LanguageProvider, prepareLanguage } from '@onewindow/ui/i18n'
import { NavigationProvider } from '@onewindow/ui/link'
import { restoreTheme } from '@onewindow/ui/preferences'
import { Toasts } from '@onewindow/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { router } from './router.ts'
import { putWords } from '../words/put.ts'
import '../style.css'

restoreTheme()
takeOverTyped('staff')
document.documentElement.dataset['density'] = 'desk'
await putWords(languageOfCookie(document.cookie))
const first = await prepareLanguage([])

/** Papers and files open beside the app, everything else inside it. */
function goTo(href: string): void {
  if (/^\/(documents|files)\//.test(href)) window.open(href, '_blank', 'noopener')
  else router.history.push(href)
}

/** The business day comes from the server: dates of this year are written without it. */
function App() {
  const today = useQuery({ ...api.trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  return (
    <LanguageProvider language={first} today={today}>
      <NavigationProvider navigate={goTo}>
        <Suspense fallback={null}><RouterProvider router={router} /></Suspense>
        <Toasts />
      </NavigationProvider>
    </LanguageProvider>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the app')
createRoot(root).render(<StrictMode><ApiProvider api={api}><App /></ApiProvider></StrictMode>)
