import { dictionary } from '../src/dictionary.ts'

export const galleryTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
