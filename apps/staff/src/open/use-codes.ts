import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import type { FormPlace } from '../case/general/general-controls.tsx'

const NONE: FormPlace['codes'] = {}

/** How long a list is taken as it was read; a published one changes with the day. */
const FRESH_MS = 300_000

/** Names behind the codes a type's forms ask for, of today or of the day a case was opened, and before them what the case keeps itself. `enabled`: types with pages of their own ask for none. */
export function useCodes({ caseType, openedAt, codes }: { caseType: string; openedAt?: string; codes?: FormPlace['codes'] }, enabled = true): FormPlace['codes'] {
  const { trpc } = useApi()
  const { data } = useQuery({ ...trpc.staff.openings.codes.queryOptions({ caseType, ...(openedAt === undefined ? {} : { openedAt }) }), enabled, staleTime: FRESH_MS })
  return { ...(data ?? NONE), ...codes }
}
