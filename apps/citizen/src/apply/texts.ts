import { dictionary } from '@onewindow/ui/dictionary'

/** Words of applying: task list, materials, delivery, check, confirmation. */
export const applyTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
