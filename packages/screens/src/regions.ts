import { useLanguage } from '@onewindow/ui/i18n'
import type { Region } from '@onewindow/ui/region-cascade'
import { pathOf } from '@onewindow/ui/region-tree'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from './api.tsx'

const NONE: readonly Region[] = []

/** Every division in the reader's language, the city itself without a parent; asked once a visit. */
function useDivisions(enabled: boolean): readonly Region[] {
  const { client } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['regions', language], enabled, staleTime: Infinity, gcTime: Infinity,
    queryFn: async (): Promise<Region[]> => (await client.public.regions.all.query()).map(({ code, name, nameEn, parentCode }) => ({ code, name: language === 'en' && nameEn ? nameEn : name, parent: parentCode })),
  })
  return data ?? NONE
}

/** All divisions below the city in the reader's language, asked for only where a form asks where. */
export function useRegionTree(enabled = true): readonly Region[] {
  const all = useDivisions(enabled)
  return useMemo(() => {
    const top = new Set(all.flatMap(({ code, parent }) => (parent === null ? [code] : [])))
    return all.flatMap((region) => (region.parent === null ? [] : [{ ...region, parent: top.has(region.parent) ? null : region.parent }]))
  }, [all])
}

/** Names of divisions by their codes, from the county down, the city by its own; asked for only where there are codes, and the code itself where there is no name. */
export function useRegionNames(codes: readonly string[]): (code: string) => string {
  const all = useDivisions(codes.length > 0)
  return (code) => {
    const path = pathOf(all, code)
    return (path.length > 1 ? path.slice(1) : path).map(({ name }) => name).join(' ') || code
  }
}
