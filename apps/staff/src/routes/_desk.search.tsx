import { createFileRoute } from '@tanstack/react-router'
import { caseSearch } from '../search/case-search.ts'
import { SearchPage } from '../search/search-page.tsx'

export const Route = createFileRoute('/_desk/search')({ validateSearch: caseSearch, component: Page })

function Page() {
  return <SearchPage search={Route.useSearch()} />
}
