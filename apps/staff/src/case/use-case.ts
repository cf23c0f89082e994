import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useCaseWordsQuestion } from '@onewindow/screens/case-texts'
import type { KnownNames } from '@onewindow/screens/refusal-text'
import { useLanguage } from '@onewindow/ui/i18n'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { printed } from '../app/item-names.ts'

/** A case with the panel of its type and the words of its kind beside it. */
export function useCase(caseId: string): { view: UseQueryResult<CaseView, unknown>; panel: UseQueryResult<ApplicationPanel, unknown>; words: UseQueryResult<true> } {
  const { trpc } = useApi()
  const view = useQuery(trpc.staff.case.get.queryOptions({ caseId }))
  const panel = useQuery({ ...trpc.staff.application.panel.queryOptions({ caseId }), enabled: view.data?.caseType === 'application' })
  const words = useCaseWordsQuestion(view.data?.caseType)
  return { words, view: view as UseQueryResult<CaseView, unknown>, panel: panel as UseQueryResult<ApplicationPanel, unknown> }
}

/** Names of the item's materials and stages by key, for sentences that name them. */
export function useKnownNames(panel: ApplicationPanel | undefined): KnownNames {
  const { language } = useLanguage()
  return useMemo(() => {
    if (!panel) return {}
    const materials = panel.item.materials.map(({ key, nameZh, nameEn }) => [key, language === 'zh' ? printed(nameZh) : nameEn] as const)
    const stages = panel.item.reviewChain.flatMap(({ seq, stage, nameZh, nameEn }) => [[`${seq}:${stage}`, language === 'zh' ? nameZh : nameEn] as const, [stage, language === 'zh' ? nameZh : nameEn] as const])
    return Object.fromEntries([...stages, ...materials])
  }, [panel, language])
}
