import './without-eval.ts'
import { ApiProvider } from '@onewindow/screens/api'
import { languageOfCookie, LanguageProvider, prepareLanguage } from '@onewindow/ui/i18n'
import { NavigationProvider } from '@onewindow/ui/link'
import { restoreMode } from '@onewindow/ui/preferences'
import { Toasts } from '@onewindow/ui/toast'
import { RouterProvider } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './app/api.ts'
import { firstAnswers } from './app/first-answers.ts'
import { openAddress } from './app/open-address.ts'
import { appTexts } from './app/texts.ts'
import { router } from './router.tsx'
import { putWords } from './words/put.ts'
import './style.css'

restoreMode()
const language = languageOfCookie(document.cookie)
const [first] = await Promise.all([putWords(language).then(() => prepareLanguage([appTexts])), firstAnswers(api)])

/** Language knows the business day, so that dates of this year are written without it. */
function App() {
  const today = useQuery({ ...api.trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  return (
    <LanguageProvider language={first} today={today}>
      <NavigationProvider navigate={(href) => openAddress(href, (inside) => router.history.push(inside))}>
        <Suspense fallback={null}>
          <RouterProvider router={router} />
        </Suspense>
        <Toasts />
      </NavigationProvider>
    </LanguageProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApiProvider api={api}>
      <App />
    </ApiProvider>
  </StrictMode>,
)
