import { useApi } from '@onewindow/screens/api'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'

/** The draft with its organ named in the reader's language, its case (for what may be done) and the business day; undefined until all are here. */
export function useApplication(caseId: string) {
  const { trpc } = useApi()
  const { language } = useLanguage()
  const draft = useQuery(trpc.citizen.application.draft.queryOptions({ caseId }))
  const status = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 })
  const whole = useQuery(trpc.citizen.case.get.queryOptions({ caseId }))
  const data =
    draft.data && status.data && whole.data
      ? { draft: language === 'zh' ? draft.data : { ...draft.data, organ: whole.data.unitNameEn }, today: status.data.today, actions: whole.data.actions }
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
