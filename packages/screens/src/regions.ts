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

/** Names of divisions by their codes, from the county down; asked for only where there are codes, and the code itself where there is no name. */
export function useRegionNames(codes: readonly string[]): (code: string) => string {
  const regions = useRegionTree(codes.length > 0)
  const known = new Map(regions.map((region) => [region.code, region]))
  const nameOf = (code: string): string => {
    const region = known.get(code)
    return region ? [...(region.parent === null ? [] : [nameOf(region.parent)]), region.name].join(' ') : code
  }
  return nameOf
}
