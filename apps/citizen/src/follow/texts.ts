import { pageTexts } from '../words/page-texts.ts'

/** Words of following a request without an account. */
export const followTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
