import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { filtersIn } from '../../penalties/filters.ts'
import { PenaltyListPage } from '../../penalties/list-page.tsx'

export const Route = createFileRoute('/penalties/')({
  // What is to be known of an address comes with the first page; what it means here is read by the page itself.
  validateSearch: (search: Record<string, unknown>) =>
    onlyGiven({ q: textIn(search, 'q'), year: typeof search['year'] === 'number' ? search['year'] : undefined, cause: textIn(search, 'cause', 12), organ: textIn(search, 'organ') }),
  component: Penalties,
})

function Penalties() {
  const filters = filtersIn(Route.useSearch())
  return (
    <Frame current="services" bar={<PageBar back="/services" />}>
      <PenaltyListPage filters={filters} />
    </Frame>
  )
}
