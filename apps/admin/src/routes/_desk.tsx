import { createFileRoute, Outlet, redirect, useLocation } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Broken } from '../app/page-states.tsx'
import { Shell } from '../app/shell.tsx'
import { sessionQuery } from '../app/session.ts'

export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ context: { api }, location }) => {
    const session = await api.queryClient.ensureQueryData(sessionQuery)
    if (!session || session.secondFactorNeeded) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } })
  },
  component: Desk, errorComponent: Away,
})

/** Everything behind the door. */
function Desk() {
  const { pathname } = useLocation()
  return <Shell current={pathname.split('/')[1] ?? ''}><Outlet /></Shell>
}

/** Nobody answers at the door itself: there is no frame yet. */
function Away(props: ErrorComponentProps) {
  return <main><Broken {...props} /></main>
}
