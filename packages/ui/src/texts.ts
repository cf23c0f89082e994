import { dictionary } from './dictionary.ts'

/** The parts' own words: close, busy, pager, shells. Domain words come in as props. */
export const uiTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
