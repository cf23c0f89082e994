import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Asked } from '../../app/asked.tsx'
import { Frame } from '../../app/frame.tsx'
import { EventPage } from '../../services/event-page.tsx'

export const Route = createFileRoute('/events/$slug/')({ component: OneEvent })

function OneEvent() {
  const { trpc } = useApi()
  const { slug } = Route.useParams()
  const guide = useQuery(trpc.public.catalogue.bundleGuide.queryOptions({ slug }))
  return (
    <Frame current="services" bar={<PageBar back="/services" />}>
      <Asked question={guide} lines={5}>
        {(found) => <EventPage guide={found} />}
      </Asked>
    </Frame>
  )
}
