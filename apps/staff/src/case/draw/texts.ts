import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the draw room; they come with the first draw somebody works on. */
export const drawTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
