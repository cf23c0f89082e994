import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** An item of the catalogue as lists name it. */
export interface ItemName { slug: string; name: string; department: string }

function useGuides() {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.catalogue.guides.queryOptions({ limit: 100 }), staleTime: Infinity }).data?.rows
}

/** Items in the reader's language, by name. */
export function useItems(): readonly ItemName[] {
  const { language } = useLanguage()
  const guides = useGuides()
  return useMemo(() => (guides ?? []).filter(({ kind }) => kind === 'item').map(({ slug, name, department }) => ({ slug, name: name[language], department: department.name[language] })), [guides, language])
}

/** Full-width brackets as Chinese names are printed: 食品经营许可（新办）. */
export const printed = (name: string): string => name.replace(/(?<=\p{Script=Han})\s?\(([^()]*)\)/gu, '（$1）')

/** The title of a case in the reader's language: by the name of the item or life event where the topic is one, else as it was opened. */
export function useTitle(): (row: { topic: string; title: string }) => string {
  const guides = useGuides()
  const { language } = useLanguage()
  return useMemo(() => {
    const names = new Map((guides ?? []).map(({ slug, name }) => [slug, name[language]]))
    return ({ topic, title }) => printed(language === 'zh' ? title : (names.get(topic) ?? title))
  }, [guides, language])
}
