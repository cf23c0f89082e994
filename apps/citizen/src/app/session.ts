import { useApi } from '@onewindow/screens/api'
import { forgetTyped, typedBy } from '@onewindow/screens/kept'
import { refusalOf } from '@onewindow/screens/refusals'
import { getSignIn, signOut } from '@onewindow/screens/sign-in'
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigateTo } from '@onewindow/ui/link'
import { useEffect } from 'react'
import { actFor, useActingFor } from './acting-for.ts'

const SESSION = ['session'] as const

export interface SignedIn {
  sessionId: string
  accountId: string
  displayName: string
  partyId: string | null
}

/** Takes in who is signed in, whichever way the answer came: what somebody else had typed in this tab is gone. */
export function takeIn(session: SignedIn | null): SignedIn | null {
  if (session) typedBy('citizen', session.accountId)
  return session
}

/** Who is signed in: asked once for all parts of a page. */
export const sessionQuestion = {
  queryKey: SESSION,
  staleTime: 60_000,
  queryFn: async () => takeIn((await getSignIn<{ session: SignedIn | null }>('citizen', '/session')).session),
} as const

/** Asks whether somebody is signed in. What was known stays known while the line is broken. */
export const useSessionQuestion = () => useQuery(sessionQuestion)

/** Whether somebody is signed in: undefined while nobody knows, null for a visitor. Visitors are asked nothing else. */
export const useSession = (): SignedIn | null | undefined => useSessionQuestion().data

/** Reads the session anew: after signing in, or when the server says it has ended. */
export function readSessionAgain(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: SESSION })
}

/**
 * Asks who is signed in, with identities; visitors are not asked. A mandate that has ended since it was chosen is let go, so that the
 * person is never locked out by it.
 */
export function useMeQuestion() {
  const { trpc, queryClient } = useApi()
  const session = useSession()
  const question = useQuery({ ...trpc.citizen.me.get.queryOptions(), enabled: Boolean(session), staleTime: 60_000 })
  const mandateEnded = refusalOf(question.error)?.code === 'case.mandateEnded'
  useEffect(() => {
    if (!mandateEnded) return
    actFor(undefined)
    void queryClient.invalidateQueries()
  }, [mandateEnded, queryClient])
  return question
}

/** Who is signed in; undefined for visitors and while it loads. */
export const useMe = () => useMeQuestion().data

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
    forgetTyped('citizen')
    queryClient.clear()
    navigate('/')
  }
}
