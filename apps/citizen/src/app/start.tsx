import '../without-eval.ts'
import { ApiProvider } from '@onewindow/screens/api'
import { useTimesForgotten } from '@onewindow/screens/kept'
import { takeOverTyped } from '@onewindow/screens/take-over-typed'
import type { Language } from '@onewindow/ui/dictionary'
import { languageOfCookie, LanguageProvider, prepareLanguage } from '@onewindow/ui/i18n'
import { NavigationProvider } from '@onewindow/ui/link'
import { restoreMode } from '@onewindow/ui/preferences'
import { Toasts } from '@onewindow/ui/toast'
import { RouterProvider } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { startTransition, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import type { FirstAsked } from './ask-first.ts'
import { firstAnswers } from './first-answers.ts'
import { openAddress } from './open-address.ts'
import { appTexts } from './texts.ts'
import { router } from '../router.tsx'
import { putWords } from '../words/put.ts'
import { loadPageTexts } from '../words/page-texts.ts'

/** Language knows the business day, so that dates of this year are written without it. Once what was typed is forgotten the pages are drawn anew: open forms hold it still. */
function App({ first }: { first: Language }) {
  const today = useQuery({ ...api.trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  const forgotten = useTimesForgotten()
  return (
    <LanguageProvider language={first} today={today}>
      <NavigationProvider navigate={(href) => openAddress(href, (inside) => router.history.push(inside))}>
        <Suspense fallback={null}>
          <RouterProvider key={forgotten} router={router} />
        </Suspense>
        <Toasts />
      </NavigationProvider>
    </LanguageProvider>
  )
}

/** The frame of `index.html`: the program is asked for before it is read. */
const frameIsHere = async (): Promise<void> => {
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
}

/**
 * Draws the first page when everything it shows is here, so that it is drawn once: the words, the page's own program, and what was asked
 * while this program was on its way.
 */
export async function start(asked: FirstAsked): Promise<void> {
  restoreMode()
  takeOverTyped('citizen')
  const language = languageOfCookie(document.cookie)
  const words = putWords(language).then(() => prepareLanguage([appTexts]))
  // A page that cannot be loaded says so itself.
  const page = router.load().then(() => loadPageTexts(language)).catch(() => undefined)
  await Promise.all([words, page, firstAnswers(api, asked), frameIsHere()])
  const root = createRoot(document.getElementById('root')!)
  // As a transition it is drawn in slices, between which a phone hears fingers.
  startTransition(() => {
    root.render(
      <StrictMode>
        <ApiProvider api={api}>
          <App first={language} />
        </ApiProvider>
      </StrictMode>,
    )
  })
}
