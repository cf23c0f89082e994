import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { AnswerPage } from '../../verify/answer-page.tsx'

export const Route = createFileRoute('/verify/$code')({ component: ByCode })

function ByCode() {
  const { trpc } = useApi()
  const { code } = Route.useParams()
  const answer = useQuery({ ...trpc.public.verify.byCode.queryOptions({ code }), staleTime: 60_000, refetchOnWindowFocus: false })
  return (
    <Frame bare>
      <AnswerPage question={answer} shown={false} />
    </Frame>
  )
}
