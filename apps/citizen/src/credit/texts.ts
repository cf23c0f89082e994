import { pageTexts } from '../words/page-texts.ts'

/** Words of the page on which a firm reads why it is in its class. */
export const creditTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
