import { pageTexts } from '../words/page-texts.ts'

/** Words of applying: task list, materials, delivery, check, confirmation. */
export const applyTexts = pageTexts({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
