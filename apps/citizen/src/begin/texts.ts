import { dictionary } from '@onewindow/ui/dictionary'

/** Words of beginning something without an item: a request, an appointment, a ticket. */
export const beginTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
