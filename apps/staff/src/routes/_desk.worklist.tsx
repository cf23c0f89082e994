import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '../worklist/list-search.ts'
import { WorklistPage } from '../worklist/worklist-page.tsx'

export const Route = createFileRoute('/_desk/worklist')({ validateSearch: listSearch, component: Page })

function Page() {
  return <WorklistPage search={Route.useSearch()} />
}
