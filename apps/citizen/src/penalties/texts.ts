import { pageTexts } from '../words/page-texts.ts'

/** Words of the penalties that are on show for everybody. */
export const penaltyTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
