import { useLanguage } from '@onewindow/ui/i18n'
import type { Region } from '@onewindow/ui/region-cascade'
import { useQuery } from '@tanstack/react-query'
import { useApi } from './api.tsx'

const NONE: readonly Region[] = []

/** All divisions below the city in the reader's language, asked once a visit and only where a form asks where. */
export function useRegionTree(enabled = true): readonly Region[] {
  const { client } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['regions', language], enabled, staleTime: Infinity, gcTime: Infinity,
    queryFn: async (): Promise<Region[]> => {
      const all = await client.public.regions.all.query()
      const top = new Set(all.flatMap(({ code, parentCode }) => (parentCode === null ? [code] : [])))
      return all.flatMap(({ code, name, nameEn, parentCode }) => (parentCode === null ? [] : [{ code, name: language === 'en' && nameEn ? nameEn : name, parent: top.has(parentCode) ? null : parentCode }]))
    },
  })
  return data ?? NONE
}
