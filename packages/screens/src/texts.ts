import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the pieces all apps share. */
export const screenTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
