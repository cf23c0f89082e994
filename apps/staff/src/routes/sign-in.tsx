import { createFileRoute } from '@tanstack/react-router'
import { doorRefusals } from '@onewindow/screens/single-sign-on'
import * as z from 'zod'
import { SignInPage } from '../sign-in/sign-in-page.tsx'

/** Only addresses of this app are followed after signing in. */
const to = z.string().regex(/^\/staff\//).max(500).optional().catch(undefined)

export const Route = createFileRoute('/sign-in')({ validateSearch: z.object({ to, refused: z.enum(doorRefusals).optional().catch(undefined) }), component: Page })

function Page() {
  const { to, refused } = Route.useSearch()
  return <SignInPage to={to ?? '/staff/worklist'} refused={refused} />
}
