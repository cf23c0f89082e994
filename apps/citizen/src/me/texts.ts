import { dictionary } from '@onewindow/ui/dictionary'

/** Words of signing in and of everything about the reader. */
export const meTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
