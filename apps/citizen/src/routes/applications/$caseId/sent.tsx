import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Asked } from '../../../app/asked.tsx'
import { Frame } from '../../../app/frame.tsx'
import { SignedIn } from '../../../app/signed-in.tsx'
import { SentPage } from '../../../apply/sent-page.tsx'

export const Route = createFileRoute('/applications/$caseId/sent')({ component: Sent })

function Sent() {
  const { trpc } = useApi()
  const { caseId } = Route.useParams()
  const view = useQuery(trpc.citizen.case.get.queryOptions({ caseId }))
  return (
    <Frame current="cases">
      <SignedIn>{() => <Asked question={view}>{(data) => <SentPage view={data} />}</Asked>}</SignedIn>
    </Frame>
  )
}
