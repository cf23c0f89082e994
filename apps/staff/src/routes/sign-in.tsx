import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod'
import { SignInPage } from '../sign-in/sign-in-page.tsx'

/** Only addresses of this app are followed after signing in. */
const to = z.string().regex(/^\/staff\//).max(500).optional().catch(undefined)

export const Route = createFileRoute('/sign-in')({ validateSearch: z.object({ to }), component: Page })

function Page() {
  return <SignInPage to={Route.useSearch().to ?? '/staff/worklist'} />
}
