import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import type { Language } from '@onewindow/ui/dictionary'
import { dictionary } from '@onewindow/ui/dictionary'
import { useLanguage, useText } from '@onewindow/ui/i18n'

const guideTexts = dictionary<object>({
  zh: () => import('@onewindow/approval/catalogue/locales/zh').then((m) => m.guide), en: () => import('@onewindow/approval/catalogue/locales/en').then((m) => m.guide),
})

/** Words the catalogue is written in: types of items, levels, procedures; the code itself where there is none. */
export function useCatalogueWord(): (key: string) => string {
  const words = useText(guideTexts)
  return (key) => words.find(key) ?? key
}

/** Picks the name of anything that has one in both languages; Chinese names with the brackets they are printed in. */
export function nameIn(language: Language, one: { nameZh: string; nameEn?: string | undefined }): string {
  return language === 'zh' ? fullWidthBrackets(one.nameZh) : (one.nameEn ?? fullWidthBrackets(one.nameZh))
}

/** The same in the reader's language. */
export function useNameOf(): (one: { nameZh: string; nameEn?: string | undefined }) => string {
  const { language } = useLanguage()
  return (one) => nameIn(language, one)
}
