import { pageTexts } from '../words/page-texts.ts'

/** Words of looking up a random draw of inspections and recomputing it. */
export const drawTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
