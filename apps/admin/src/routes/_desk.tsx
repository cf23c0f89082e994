import { createFileRoute, Outlet, redirect, useLocation } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Broken } from '../app/page-states.tsx'
import { typedBy } from '@onewindow/screens/kept'
import { useText } from '@onewindow/ui/i18n'
import { Shell } from '../app/shell.tsx'
import { sessionQuery } from '../app/session.ts'
import { adminTexts } from '../texts.ts'

export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ context: { api }, location }) => {
    const session = await api.queryClient.ensureQueryData(sessionQuery)
    if (!session || session.secondFactorNeeded) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } })
    typedBy('admin', session.accountId)
    return { session }
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
  const text = useText(adminTexts)
  return <main><h1 className="ow-hidden">{text('brand')}</h1><Broken {...props} /></main>
}
