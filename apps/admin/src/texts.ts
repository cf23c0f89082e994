import { dictionary } from '@onewindow/ui/dictionary'

/** Every word of the admin app that belongs to no package below. */
export const adminTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
