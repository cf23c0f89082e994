import { pageTexts } from '../words/page-texts.ts'

/** Words of signing in and of everything about the reader. */
export const meTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
