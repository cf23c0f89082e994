import { doorRefusals } from '@onewindow/screens/single-sign-on'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from '../sign-in/sign-in-page.tsx'

const signInSearch = z.object({ to: z.string().startsWith('/').max(500).optional().catch(undefined), refused: z.enum(doorRefusals).optional().catch(undefined) })

export const Route = createFileRoute('/sign-in')({ validateSearch: signInSearch, component: Door })

function Door() {
  const { to, refused } = Route.useSearch()
  return <SignInPage to={to} refused={refused} />
}
