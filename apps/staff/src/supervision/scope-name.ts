import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/session.ts'

/** Name of a scope: of the own post where it is one, else of the division or organ. Empty until it is here. */
export function useScopeName(scope: string): string {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const held = useMe().grants.find(({ unitId, regionCode }) => scope === `U:${unitId}` || scope === `R:${regionCode}`)
  const id = scope.slice(2)
  const region = useQuery({ ...trpc.public.regions.path.queryOptions({ code: id }), enabled: !held && scope.startsWith('R:'), staleTime: Infinity })
  const unit = useQuery({ ...trpc.staff.units.search.queryOptions({ text: id.slice(0, 40), limit: 1 }), enabled: !held && scope.startsWith('U:'), staleTime: Infinity })
  if (held) return language === 'zh' ? held.unitZh : held.unitEn
  const place = region.data?.at(-1)
  if (place) return (language === 'en' && place.nameEn) || place.name
  const organ = unit.data?.rows.find((one) => one.id === id)
  return organ ? (language === 'zh' ? organ.nameZh : organ.nameEn) : ''
}
