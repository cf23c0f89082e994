import { useApi } from '@onewindow/screens/api'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { FormPlace } from '../case/general/general-controls.tsx'

/** How long a list is taken as it was read; a published one changes with the day. */
const FRESH_MS = 300_000

/** Names behind the codes a type's forms ask for, of today or as they are chosen in a case, and before them what the case keeps itself. A form waits for them: which control a field has depends on its names. `enabled`: types with pages of their own ask for none. */
export function useCodes({ caseType, openedAt, receivedAt = null, codes }: { caseType: string; openedAt?: string; receivedAt?: string | null; codes?: FormPlace['codes'] }, enabled = true): UseQueryResult<FormPlace['codes'], unknown> {
  const { trpc } = useApi()
  return useQuery({ ...trpc.staff.openings.codes.queryOptions({ caseType, ...(openedAt === undefined ? {} : { openedAt, receivedAt }) }), enabled, staleTime: FRESH_MS, placeholderData: keepPreviousData, select: (read) => ({ ...read, ...codes }) })
}
