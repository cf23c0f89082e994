import { pageTexts } from '../words/page-texts.ts'

/** Words of reporting something without an account. */
export const reportTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
