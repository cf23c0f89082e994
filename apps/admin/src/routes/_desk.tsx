import { createFileRoute, Outlet, redirect, useLocation } from '@tanstack/react-router'
import { Shell } from '../app/shell.tsx'
import { sessionQuery } from '../app/session.ts'

export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ context: { api }, location }) => {
    const session = await api.queryClient.ensureQueryData(sessionQuery)
    if (!session || session.secondFactorNeeded) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } })
  },
  component: Desk,
})

/** Everything behind the door. */
function Desk() {
  const { pathname } = useLocation()
  return <Shell current={pathname.split('/')[1] ?? ''}><Outlet /></Shell>
}
