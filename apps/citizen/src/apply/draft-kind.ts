import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import type { DraftView } from '../app/answers.ts'

/** An application for one item, or for a life event with several. */
export type DraftKind = 'application' | 'bundleApplication'

export const kindOf = (caseType: string): DraftKind => (caseType === 'bundleApplication' ? 'bundleApplication' : 'application')

type Trpc = ReturnType<typeof useApi>['trpc']
interface DraftQuestion {
  queryKey: readonly unknown[]
  queryFn: () => Promise<DraftView>
}

/** The question for a draft of that kind: the same pages show both. */
export const draftOptions = (trpc: Trpc, kind: DraftKind, caseId: string): DraftQuestion =>
  (kind === 'bundleApplication'
    ? trpc.citizen.bundleApplication.draft.queryOptions({ caseId })
    : trpc.citizen.application.draft.queryOptions({ caseId })) as unknown as DraftQuestion

/** Of what kind a draft is, from its case; undefined until that is here. */
export function useDraftKind(caseId: string): DraftKind | undefined {
  const { trpc } = useApi()
  const caseType = useQuery(trpc.citizen.case.get.queryOptions({ caseId })).data?.caseType
  return caseType === undefined ? undefined : kindOf(caseType)
}
