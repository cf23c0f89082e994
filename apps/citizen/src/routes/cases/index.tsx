import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { choiceIn, onlyGiven, textIn } from '../../app/search-values.ts'
import { useSessionQuestion } from '../../app/session.ts'
import { SignedIn } from '../../app/signed-in.tsx'
import { CaseListPage } from '../../cases/list-page.tsx'
import { FollowLink } from '../../follow/follow-link.tsx'

export const Route = createFileRoute('/cases/')({
  validateSearch: (search: Record<string, unknown>) =>
    onlyGiven({ phase: choiceIn(search, 'phase', ['open', 'draft', 'ended', 'archived']), q: textIn(search, 'q', 60) }),
  component: Cases,
})

function Cases() {
  const filters = Route.useSearch()
  const navigate = Route.useNavigate()
  const isVisitor = useSessionQuestion().data === null
  return (
    <Frame current="cases">
      <SignedIn>
        {() => (
          <CaseListPage
            key={filters.q ?? ''}
            filters={filters}
            onFilters={(next) => {
              void navigate({ search: next, resetScroll: false })
            }}
          />
        )}
      </SignedIn>
      {isVisitor && <FollowLink />}
    </Frame>
  )
}
