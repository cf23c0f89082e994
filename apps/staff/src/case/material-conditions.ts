import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** When a conditional material is needed, in the words of the public guide, by material. */
export function useMaterialConditions(slug: string): Readonly<Record<string, string>> {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({ ...trpc.public.catalogue.guide.queryOptions({ slug }), staleTime: Infinity })
  return useMemo(() => Object.fromEntries((data?.materials ?? []).flatMap(({ key, condition }) => (condition ? [[key, condition[language]] as const] : []))), [data, language])
}
