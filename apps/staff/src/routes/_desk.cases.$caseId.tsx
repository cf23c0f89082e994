import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { CasePage } from '../case/case-page.tsx'

const search = z.object({ pane: z.enum(['facts', 'material', 'work', 'timeline']).optional().catch(undefined), do: z.string().max(60).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/cases/$caseId')({ validateSearch: search, component: Page })

function Page() {
  const { caseId } = Route.useParams()
  const { pane, do: work } = Route.useSearch()
  return <CasePage key={caseId} caseId={caseId} pane={pane} work={work} />
}
