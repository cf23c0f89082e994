import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { NoSuchPenalty, PenaltyPage } from '../../penalties/penalty-page.tsx'

export const Route = createFileRoute('/penalties/$id')({ component: Penalty })

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function Penalty() {
  const { trpc } = useApi()
  const { id } = Route.useParams()
  // What cannot be the name of a page at all is no page; nobody need ask.
  const possible = ID.test(id)
  const question = useQuery({ ...trpc.public.penalties.get.queryOptions({ id }), enabled: possible })
  return (
    <Frame current="services" bar={<PageBar back="/penalties" />}>
      {possible ? <PenaltyPage question={question} /> : <NoSuchPenalty />}
    </Frame>
  )
}
