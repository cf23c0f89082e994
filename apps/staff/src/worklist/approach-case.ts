import type { CaseRow } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { caseWordsQuestion } from '@onewindow/screens/case-texts'
import { useLanguage } from '@onewindow/ui/i18n'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { loadPanes } from '../case/later-panes.ts'

/** Fetches what the page of a case shows before it is opened: its program, its answers and the words of its kind. Nothing is uncovered by that. */
export function useApproachCase(): (row: Pick<CaseRow, 'id' | 'caseType'>) => void {
  const { trpc, queryClient } = useApi()
  const { language } = useLanguage()
  const router = useRouter()
  return useCallback(({ id: caseId, caseType }) => {
    const nobodyWaits = (): void => undefined
    router.preloadRoute({ to: '/cases/$caseId', params: { caseId } }).catch(nobodyWaits)
    loadPanes().catch(nobodyWaits)
    void queryClient.prefetchQuery(trpc.staff.case.get.queryOptions({ caseId }))
    if (caseType === 'application') void queryClient.prefetchQuery(trpc.staff.application.panel.queryOptions({ caseId }))
    void queryClient.prefetchQuery(caseWordsQuestion(caseType, language))
  }, [trpc, queryClient, language, router])
}
