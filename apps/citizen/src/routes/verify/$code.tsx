import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { AnswerPage, UnknownPage } from '../../verify/answer-page.tsx'
import { verifyAddress } from '../../verify/verify-code.ts'

export const Route = createFileRoute('/verify/$code')({ component: ByCode })

function ByCode() {
  const { trpc } = useApi()
  const { code } = Route.useParams()
  // What cannot be a code of ours at all was never issued; nobody need ask.
  const possible = verifyAddress(code) !== null
  const answer = useQuery({
    ...trpc.public.verify.byCode.queryOptions({ code }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    enabled: possible,
  })
  return (
    <Frame bare>
      {possible ? <AnswerPage question={answer} shown={false} /> : <UnknownPage />}
    </Frame>
  )
}
