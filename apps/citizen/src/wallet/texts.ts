import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the wallet. */
export const walletTexts = dictionary({
  zh: () => import('./locales/zh.ts').then((m) => m.zh),
  en: () => import('./locales/en.ts').then((m) => m.en),
})
