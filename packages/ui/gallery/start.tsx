import { StrictMode, Suspense } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Dictionary } from '../src/dictionary.ts'
import { LanguageProvider, prepareLanguage } from '../src/i18n.tsx'
import { NavigationProvider } from '../src/link.tsx'
import './gallery.css'

/** Starts one gallery page as an app would; `?theme=dark`, `?mode=elderly`, `?lang=en` set the marks. */
export async function start(page: ReactNode, dictionaries: readonly Dictionary<object>[]): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const lang = asked.get('lang')
  if (lang) document.cookie = `ow_lang=${lang}; path=/`
  if (asked.get('mode')) document.documentElement.dataset.mode = asked.get('mode') ?? ''
  if (asked.get('theme')) document.documentElement.dataset.theme = asked.get('theme') ?? ''
  if (asked.get('density')) document.documentElement.dataset.density = asked.get('density') ?? ''
  const language = await prepareLanguage(dictionaries)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageProvider language={language} today="2026-11-24">
        <NavigationProvider navigate={(href) => { location.hash = href }}><Suspense fallback={null}>{page}</Suspense></NavigationProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
