import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { AnswerPage } from '../../verify/answer-page.tsx'
import { AskPage } from '../../verify/ask-page.tsx'

export const Route = createFileRoute('/verify/')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ p: textIn(search, 'p', 22) }),
  component: Verify,
})

function Verify() {
  const { p } = Route.useSearch()
  return <Frame bare>{p === undefined ? <AskPage /> : <Presented nonce={p} />}</Frame>
}

/** Asked once: the code has lived its life when the page is opened again. */
function Presented({ nonce }: { nonce: string }) {
  const { trpc } = useApi()
  const answer = useQuery({ ...trpc.public.verify.byPresentation.queryOptions({ nonce }), staleTime: Infinity, retry: false })
  return <AnswerPage question={answer} shown />
}
