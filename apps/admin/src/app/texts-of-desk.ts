import { dictionary } from '@onewindow/ui/dictionary'

/** Words of the desk package: refusals of the administrator's tools, steps of the explanation, scopes. */
export const deskTexts = dictionary({
  zh: () => import('@onewindow/desk/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/desk/locales/en').then((m) => m.en),
})
