import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { SupervisionPage } from '../supervision/supervision-page.tsx'

export const Route = createFileRoute('/_desk/supervision')({ validateSearch: z.object({ scope: z.string().max(80).optional().catch(undefined) }), component: Page })

function Page() {
  return <SupervisionPage scope={Route.useSearch().scope} />
}
