import { pageTexts } from '../words/page-texts.ts'

/** Words of verification. */
export const verifyTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
