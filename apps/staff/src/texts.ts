import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the staff app. */
export const staffTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
