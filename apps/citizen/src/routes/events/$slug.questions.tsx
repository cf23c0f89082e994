import { useApi } from '@onewindow/screens/api'
import { PageBar } from '@onewindow/ui/page-parts'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Asked } from '../../app/asked.tsx'
import { Frame } from '../../app/frame.tsx'
import { useInLanguage } from '../../app/in-language.ts'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { answersIn, type EventAnswers } from '../../services/event-answers.ts'
import { QuestionsPage } from '../../services/questions-page.tsx'
import { BundleStart } from '../../services/start-button.tsx'

export const Route = createFileRoute('/events/$slug/questions')({
  validateSearch: (search: Record<string, unknown>): { a: EventAnswers; at?: string } => ({
    a: answersIn(search['a']),
    ...onlyGiven({ at: textIn(search, 'at') }),
  }),
  component: Questions,
})

function Questions() {
  const { trpc } = useApi()
  const say = useInLanguage()
  const { slug } = Route.useParams()
  const { a, at } = Route.useSearch()
  const navigate = Route.useNavigate()
  const guide = useQuery({ ...trpc.public.catalogue.bundleGuide.queryOptions({ slug }), staleTime: 600_000 })
  const go = (answers: EventAnswers, next: string | undefined) => {
    void navigate({ search: { a: answers, ...(next === undefined ? {} : { at: next }) } })
  }
  return (
    <Frame current="services" bar={<PageBar back={`/events/${slug}`} {...(guide.data ? { title: say(guide.data.name) } : {})} />}>
      <Asked question={guide}>
        {(found) => (
          <QuestionsPage
            guide={found}
            answers={a}
            at={at}
            onGo={go}
            back={`/events/${slug}`}
            end={({ kept }) => <BundleStart slug={slug} answers={kept} here={location.pathname + location.search} />}
          />
        )}
      </Asked>
    </Frame>
  )
}
