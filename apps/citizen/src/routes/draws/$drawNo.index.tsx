import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { DrawPage } from '../../draws/draw-page.tsx'

export const Route = createFileRoute('/draws/$drawNo/')({ component: Draw })

function Draw() {
  const { trpc } = useApi()
  const { drawNo } = Route.useParams()
  const question = useQuery({ ...trpc.public.draws.byNumber.queryOptions({ drawNo }), staleTime: 60_000, refetchOnWindowFocus: false })
  return (
    <Frame bare>
      <DrawPage question={question} drawNo={drawNo} />
    </Frame>
  )
}
