import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'

const CODE = /^\d{6}(\d{3}){0,2}$/

/** Name of a division by its code, from the county down; `last` only its own name. The code itself until the name is here. */
export function RegionName({ code, last = false }: { code: string; last?: boolean }) {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const { data } = useQuery({ ...trpc.public.regions.path.queryOptions({ code }), enabled: CODE.test(code), staleTime: Infinity })
  const names = (data ?? []).filter(({ level }) => level !== 'city' || data?.length === 1).map(({ name, nameEn }) => (language === 'en' && nameEn ? nameEn : name))
  return <>{names.length === 0 ? code : last ? names.at(-1) : names.join(' ')}</>
}

/** A line of a fact: divisions by name, everything else as it is. */
export function FactLine({ line }: { line: string }) {
  return CODE.test(line) ? <RegionName code={line} /> : <>{line}</>
}
