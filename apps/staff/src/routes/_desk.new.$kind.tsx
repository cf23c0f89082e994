import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { OpeningPage } from '../open/opening-page.tsx'

export const Route = createFileRoute('/_desk/new/$kind')({ validateSearch: z.object({ in: z.uuid().optional().catch(undefined) }), component: Page })

function Page() {
  return <OpeningPage kind={Route.useParams().kind} inside={Route.useSearch().in} />
}
