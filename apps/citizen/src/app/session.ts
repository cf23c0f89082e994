import { useApi } from '@onewindow/screens/api'
import { getSignIn, signOut } from '@onewindow/screens/sign-in'
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigateTo } from '@onewindow/ui/link'
import { actFor, useActingFor } from './acting-for.ts'

const SESSION = ['session'] as const

interface SignedIn {
  sessionId: string
  displayName: string
  partyId: string | null
}

/** Whether somebody is signed in: undefined while nobody knows yet, null for a visitor. Visitors are asked nothing else. */
export function useSession(): SignedIn | null | undefined {
  const { data, isError } = useQuery({
    queryKey: SESSION,
    staleTime: 60_000,
    queryFn: async () => (await getSignIn<{ session: SignedIn | null }>('citizen', '/session')).session,
  })
  return isError ? null : data
}

/** Reads the session anew: after signing in, or when the server says it has ended. */
export function readSessionAgain(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: SESSION })
}

/** Who is signed in, with identities; undefined for visitors and while it loads. */
export function useMe() {
  const { trpc } = useApi()
  const session = useSession()
  return useQuery({ ...trpc.citizen.me.get.queryOptions(), enabled: Boolean(session), staleTime: 60_000 }).data
}

export type Me = NonNullable<ReturnType<typeof useMe>>

/** For whom the reader acts now: one of the identities, the own person unless another was chosen. */
export function useIdentity(): { me: Me; identity: Me['identities'][number] | undefined } | undefined {
  const me = useMe()
  const wanted = useActingFor()
  if (!me) return undefined
  return { me, identity: me.identities.find(({ partyId }) => partyId === (wanted ?? me.partyId)) ?? me.identities[0] }
}

/** Signs out here, forgets everything shown, and opens the home page. */
export function useSignOut(): () => Promise<void> {
  const { queryClient } = useApi()
  const navigate = useNavigateTo()
  return async () => {
    await signOut('citizen')
    actFor(undefined)
    queryClient.clear()
    navigate('/')
  }
}
