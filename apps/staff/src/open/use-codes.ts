import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import type { FormPlace } from '../case/general/general-controls.tsx'

const NONE: FormPlace['codes'] = {}

/** Names behind the codes a type's forms ask for. `enabled`: types with pages of their own ask for none. */
export function useCodes(caseType: string, enabled = true): FormPlace['codes'] {
  const { trpc } = useApi()
  const { data } = useQuery({ ...trpc.staff.openings.codes.queryOptions({ caseType }), enabled, staleTime: Infinity })
  return data ?? NONE
}
