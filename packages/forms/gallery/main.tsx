import './without-eval.ts'
import { LanguageProvider, prepareLanguage } from '@onewindow/ui/i18n'
import { NavigationProvider } from '@onewindow/ui/link'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { FormPage } from './form-page.tsx'
import './gallery.css'

const asked = new URLSearchParams(location.search)
document.cookie = `ow_lang=${asked.get('lang') ?? 'zh'}; path=/`
document.documentElement.dataset.mode = asked.get('mode') ?? ''
document.documentElement.dataset.density = asked.get('density') ?? ''
document.documentElement.dataset.theme = asked.get('theme') ?? ''
const language = await prepareLanguage([])
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider language={language} today="2026-11-24">
      <NavigationProvider
        navigate={(href) => {
          location.hash = href
        }}
      >
        <Suspense fallback={null}>
          <FormPage slug={asked.get('item') ?? 'food-operation-licence-new'} />
        </Suspense>
      </NavigationProvider>
    </LanguageProvider>
  </StrictMode>,
)
