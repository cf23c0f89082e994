import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the frame, the home page and everything several pages say. */
export const appTexts = dictionary({
  zh: () => import('../locales/zh.ts').then((m) => m.zh),
  en: () => import('../locales/en.ts').then((m) => m.en),
})
