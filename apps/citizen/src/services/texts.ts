import { dictionary } from '@onewindow/ui/dictionary'

/** Words of search, guides and life events. */
export const servicesTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
