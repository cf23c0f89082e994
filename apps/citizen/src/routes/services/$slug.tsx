import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, useLocation } from '@tanstack/react-router'
import { Asked } from '../../app/asked.tsx'
import { Frame } from '../../app/frame.tsx'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { GuidePage } from '../../services/guide-page.tsx'

export const Route = createFileRoute('/services/$slug')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ organ: textIn(search, 'organ', 40) }),
  component: OneGuide,
})

function OneGuide() {
  const { trpc } = useApi()
  const { slug } = Route.useParams()
  const { organ } = Route.useSearch()
  const navigate = Route.useNavigate()
  const here = useLocation({ select: ({ href }) => href })
  const guide = useQuery(trpc.public.catalogue.guide.queryOptions({ slug }))
  return (
    <Frame current="services" bar={<PageBar back="/services" />}>
      <Asked question={guide} lines={5}>
        {(found) => (
          <GuidePage
            guide={found}
            organ={organ}
            here={here}
            onOrgan={(next) => {
              void navigate({ search: { organ: next }, replace: true, resetScroll: false })
            }}
          />
        )}
      </Asked>
    </Frame>
  )
}
