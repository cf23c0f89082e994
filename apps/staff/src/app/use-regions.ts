import { fieldsOf, type FormSchema } from '@onewindow/forms/definition'
import { useApi } from '@onewindow/screens/api'
import type { Region } from '@onewindow/ui/region-cascade'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '@onewindow/ui/i18n'

const asksWhere = (schema: FormSchema): boolean => fieldsOf(schema).some((field) => field.kind === 'region' || field.parts?.some(({ kind }) => kind === 'region'))

/** All divisions below the city, when the form asks where; read level by level once a visit. */
export const useRegions = (schema: FormSchema): readonly Region[] => useRegionTree(asksWhere(schema))

/** The same tree for whoever needs it; empty until it is here. */
export function useRegionTree(enabled = true): readonly Region[] {
  const { client } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['regions', language], enabled, staleTime: Infinity, gcTime: Infinity,
    queryFn: async (): Promise<Region[]> => {
      const below = async (parents: readonly (string | null)[]) => (await Promise.all(parents.map((parent) => client.public.regions.children.query({ parent })))).flat()
      const city = await below([null])
      const counties = await below(city.map(({ code }) => code))
      const towns = await below(counties.map(({ code }) => code))
      const communities = await below(towns.map(({ code }) => code))
      const top = new Set(city.map(({ code }) => code))
      return [...counties, ...towns, ...communities].map(({ code, name, nameEn, parentCode }) => ({ code, name: language === 'en' && nameEn ? nameEn : name, parent: parentCode !== null && top.has(parentCode) ? null : parentCode }))
    },
  })
  return data ?? []
}
