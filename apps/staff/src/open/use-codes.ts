import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import type { FormPlace } from '../case/general/general-controls.tsx'

const NONE: FormPlace['codes'] = {}

/** How long a list is taken as it was read; a published one changes with the day. */
const FRESH_MS = 300_000

/** Names behind the codes a type's forms ask for, of today or as they are chosen in a case, and before them what the case keeps itself. `enabled`: types with pages of their own ask for none. */
export function useCodes({ caseType, openedAt, receivedAt = null, codes }: { caseType: string; openedAt?: string; receivedAt?: string | null; codes?: FormPlace['codes'] }, enabled = true): FormPlace['codes'] {
  const { trpc } = useApi()
  const { data } = useQuery({ ...trpc.staff.openings.codes.queryOptions({ caseType, ...(openedAt === undefined ? {} : { openedAt, receivedAt }) }), enabled, staleTime: FRESH_MS })
  return { ...(data ?? NONE), ...codes }
}
