import { useApi } from '@onewindow/screens/api'
import { LinkButton } from '@onewindow/ui/button'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { PageBar, PageHead } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { CircleCheckBig } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CaseView, Panel } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { Frame } from '../app/frame.tsx'
import { SignedIn } from '../app/signed-in.tsx'
import { applyTexts } from '../apply/texts.ts'

/** Frame of a page that does one thing on a case: only while the server offers that event. */
export function ActFrame({
  caseId,
  event,
  title,
  children,
}: {
  caseId: string
  event: string
  title: string
  children: (view: CaseView, panel: Panel) => ReactNode
}) {
  const { trpc } = useApi()
  const apply = useText(applyTexts)
  const view = useQuery(trpc.citizen.case.get.queryOptions({ caseId }))
  const panel = useQuery(trpc.citizen.application.panel.queryOptions({ caseId }))
  const both = {
    data: view.data && panel.data ? { view: view.data, panel: panel.data } : undefined,
    error: view.error ?? panel.error,
    isPending: view.isPending || panel.isPending,
    refetch: () => {
      void view.refetch()
      void panel.refetch()
    },
  }
  return (
    <Frame current="cases" bar={<PageBar back={`/cases/${caseId}`} title={title} />}>
      <SignedIn>
        {() => (
          <Asked question={both} lines={4}>
            {(data) =>
              data.view.actions.some((action) => action.event === event && !action.refusal) ? (
                children(data.view, data.panel)
              ) : (
                <>
                  <PageHead title={title} />
                  <Empty
                    icon={<CircleCheckBig aria-hidden />}
                    title={apply('nothingHere')}
                    action={
                      <LinkButton kind="primary" href={`/cases/${caseId}`}>
                        {apply('seeCase')}
                      </LinkButton>
                    }
                  />
                </>
              )
            }
          </Asked>
        )}
      </SignedIn>
    </Frame>
  )
}
