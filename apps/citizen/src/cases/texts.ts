import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the list of cases and of one case. */
export const casesTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
