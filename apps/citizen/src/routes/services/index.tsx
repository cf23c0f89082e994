import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { choiceIn, onlyGiven, textIn } from '../../app/search-values.ts'
import { SearchBar, SearchPage } from '../../services/search-page.tsx'

export const Route = createFileRoute('/services/')({
  validateSearch: (search: Record<string, unknown>) =>
    onlyGiven({ q: textIn(search, 'q'), for: choiceIn(search, 'for', ['person', 'enterprise']), theme: textIn(search, 'theme', 40) }),
  component: Services,
})

function Services() {
  const { q, ...filters } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Frame current="services" {...(q === undefined ? {} : { bar: <SearchBar words={q} /> })}>
      <SearchPage
        words={q}
        filters={filters}
        onFilters={(next) => {
          void navigate({ search: next, replace: true, resetScroll: false })
        }}
      />
    </Frame>
  )
}
