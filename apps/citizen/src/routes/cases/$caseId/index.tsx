import { useApi } from '@onewindow/screens/api'
import { useCaseWordsQuestion } from '@onewindow/screens/case-texts'
import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Asked } from '../../../app/asked.tsx'
import { Frame } from '../../../app/frame.tsx'
import { onlyGiven, textIn } from '../../../app/search-values.ts'
import { SignedIn } from '../../../app/signed-in.tsx'
import { together } from '../../../app/together.ts'
import { CasePage } from '../../../cases/case-page.tsx'
import { casesTexts } from '../../../cases/texts.ts'

export const Route = createFileRoute('/cases/$caseId/')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ do: textIn(search, 'do', 40) }),
  component: OneCase,
})

function OneCase() {
  const { trpc } = useApi()
  const text = useText(casesTexts)
  const { caseId } = Route.useParams()
  const { do: start } = Route.useSearch()
  const view = useQuery({ ...trpc.citizen.case.get.queryOptions({ caseId }), refetchOnWindowFocus: true })
  const status = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 })
  const words = useCaseWordsQuestion(view.data?.caseType)
  return (
    <Frame current="cases" bar={<PageBar back="/cases" title={text('title')} />}>
      <SignedIn>
        {() => (
          <Asked question={together({ view, status, words })} lines={5}>
            {(data) => <CasePage key={`${data.view.id} ${start ?? ''}`} view={data.view} today={data.status.today} start={start} />}
          </Asked>
        )}
      </SignedIn>
    </Frame>
  )
}
