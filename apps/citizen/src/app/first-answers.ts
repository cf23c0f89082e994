import type { Api } from '@onewindow/screens/client'
import { sessionQuestion } from './session.ts'

/** A page with a broken line must still come, and say so. */
const MOST_MS = 1200

/**
 * Asks at once, while the words arrive, what decides the height of every page's head: who is signed in, and whether this is a demonstration.
 * The page is drawn when both are known, so that nothing on it jumps; what waits for the reader is asked as soon as somebody is signed in.
 */
export async function firstAnswers({ queryClient, trpc }: Api): Promise<void> {
  const status = queryClient.prefetchQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 })
  const whoIsThere = async (): Promise<void> => {
    await queryClient.prefetchQuery(sessionQuestion)
    if (!queryClient.getQueryData(sessionQuestion.queryKey)) return
    void queryClient.prefetchQuery({ ...trpc.citizen.me.get.queryOptions(), staleTime: 60_000 })
    void queryClient.prefetchQuery(trpc.citizen.waiting.list.queryOptions())
  }
  await Promise.race([Promise.all([status, whoIsThere()]), new Promise((resolve) => setTimeout(resolve, MOST_MS))])
}
