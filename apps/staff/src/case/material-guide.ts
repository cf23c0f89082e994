import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

export interface MaterialGuide {
  /** When a conditional material is needed, by material. */
  conditions: Readonly<Record<string, string>>
  /** Certificates that may stand for a material, by their type. */
  licences: Readonly<Record<string, string>>
}

/** What the public guide says of the item's materials, in the reader's words. */
export function useMaterialGuide(slug: string): MaterialGuide {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({ ...trpc.public.catalogue.guide.queryOptions({ slug }), staleTime: Infinity })
  return useMemo(() => {
    const materials = data?.materials ?? []
    return {
      conditions: Object.fromEntries(materials.flatMap(({ key, condition }) => (condition ? [[key, condition[language]] as const] : []))),
      licences: Object.fromEntries(materials.flatMap(({ spared }) => spared.licences.map(({ code, name }) => [code, name[language]] as const))),
    }
  }, [data, language])
}
