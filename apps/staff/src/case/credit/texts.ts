import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the credit parts; they come with the first firm somebody looks at. */
export const creditTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
