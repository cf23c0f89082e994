import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import type { DraftView } from '../app/answers.ts'
import { draftOptions, kindOf } from './draft-kind.ts'

/** The draft with its organ named in the reader's language, its case (for what may be done) and the business day; undefined until all are here. */
export function useApplication(caseId: string) {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const whole = useQuery(trpc.citizen.case.get.queryOptions({ caseId }))
  const kind = kindOf(whole.data?.caseType ?? '')
  const draft = useQuery<DraftView>({ ...draftOptions(trpc, kind, caseId), enabled: whole.data !== undefined })
  const status = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 })
  const data =
    draft.data && status.data && whole.data
      ? { draft: language === 'zh' ? draft.data : { ...draft.data, organ: whole.data.unitNameEn }, kind, today: status.data.today, actions: whole.data.actions }
      : undefined
  return {
    data,
    error: draft.error ?? whole.error ?? status.error,
    isPending: draft.isPending || whole.isPending || status.isPending,
    refetch: () => {
      void draft.refetch()
      void whole.refetch()
      void status.refetch()
    },
  }
}

export type Application = NonNullable<ReturnType<typeof useApplication>['data']>
