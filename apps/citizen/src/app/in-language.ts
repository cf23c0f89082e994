import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'

/** A text the server sends in both languages, as the catalogue holds it. */
export interface Bilingual {
  zh: string
  en: string
}

/** Chinese as print wants it: brackets, commas and question marks after a Chinese character are full-width. */
function asPrinted(text: string): string {
  return fullWidthBrackets(text)
    .replace(/(?<=\p{Script=Han}|\uff09),\s?/gu, '\uff0c')
    .replace(/(?<=\p{Script=Han}|\uff09)\?/gu, '\uff1f')
}

/** Reads a text of the server in the reader's language; Chinese names get their full-width brackets. */
export function useInLanguage(): (text: Bilingual) => string {
  const { language } = useLanguage()
  return (text) => (language === 'zh' ? asPrinted(text.zh) : text.en)
}

/** Names of every item and life event in force, asked once. */
export function useGuideRows(enabled = true) {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.catalogue.guides.queryOptions({ limit: 100 }), enabled, staleTime: 600_000 })
}

/** Title of a case: its own in Chinese, the name of its item or life event where the reader reads English. Items no longer offered keep their own. */
export function useCaseTitle(): (row: { topic: string; title: string }) => string {
  const { language } = useLanguage()
  const guides = useGuideRows(language === 'en').data
  return ({ topic, title }) =>
    (language === 'en' && guides?.rows.find(({ slug }) => slug === topic)?.name.en) || asPrinted(title)
}
