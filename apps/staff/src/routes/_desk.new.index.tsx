import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { NewPage } from '../open/new-page.tsx'

export const Route = createFileRoute('/_desk/new/')({ validateSearch: z.object({ text: z.string().max(60).optional().catch(undefined) }), component: Page })

function Page() {
  return <NewPage text={Route.useSearch().text} />
}
