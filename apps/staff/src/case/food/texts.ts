import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the coverage of food businesses; they come with the first plan somebody looks at. */
export const foodTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
