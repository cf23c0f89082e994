import type { RoleId } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { forgetTyped } from '@onewindow/screens/kept'
import { getSignIn, signOut } from '@onewindow/screens/sign-in'
import { queryOptions } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { addressOf } from './address.ts'

/** Who is signed in, as the sign-in service says it. Roles that wait for a second factor are not in `grants`. */
export interface AdminSession {
  sessionId: string
  accountId: string
  displayName: string
  grants: { role: RoleId; unitId: string | null }[]
  secondFactor: boolean
  secondFactorNeeded: boolean
}

/** One question for the door, the shell and every page. */
export const sessionQuery = queryOptions({
  queryKey: ['session'] as const, staleTime: 30_000,
  queryFn: async () => (await getSignIn<{ session: AdminSession | null }>('admin', '/session')).session,
})

const desk = getRouteApi('/_desk')

/** The session with which the door was passed; it stays while a page leads back to the door, when the cache already knows of none. Only inside `/_desk`. */
export const useSession = (): AdminSession => desk.useRouteContext().session

/** Signs out here and forgets everything shown. A page load, so that nothing of the person before stays in memory. */
export function useSignOut(): () => Promise<void> {
  const { queryClient } = useApi()
  return async () => {
    await signOut('admin')
    forgetTyped('admin')
    queryClient.clear()
    window.location.assign(addressOf('/sign-in'))
  }
}
