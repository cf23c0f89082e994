import type { AppRouter } from '@onewindow/api/router'
import { languageOfCookie } from '@onewindow/ui/i18n'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from '@trpc/client'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { idempotencyLink } from './idempotency.ts'
import { failureKind } from './refusals.ts'
import type { Door } from './sign-in.ts'

export interface ApiOptions {
  /** Through which door one comes to the app. */
  door: Door
  /** For whom a citizen acts now; sent as `X-Acting-For`. */
  actingFor?: () => string | undefined
  /** The session ended or needs its second factor: lead to the door. */
  onSignInNeeded?: () => void
}

/** Everything a page needs to ask and to command. One per app, made in main.tsx. */
export interface Api { door: Door; client: TRPCClient<AppRouter>; queryClient: QueryClient; trpc: TRPCOptionsProxy<AppRouter> }

const MOST_IN_A_BATCH = 20
const MOST_RETRIES = 2

const retry = (failures: number, error: unknown): boolean => failures < MOST_RETRIES && failureKind(error) === 'away'
const retryDelay = (failures: number): number => Math.min(8000, 1000 * 2 ** failures)

/**
 * Questions are batched, commands are not; only a broken line is tried again, a refusal never. Language and the party acted for travel
 * as headers. A command keeps its idempotency key until it is answered.
 */
export function createApi({ door, actingFor, onSignInNeeded }: ApiOptions): Api {
  const headers = (): Record<string, string> => {
    const party = actingFor?.()
    return { 'x-language': languageOfCookie(document.cookie), ...(party ? { 'x-acting-for': party } : {}) }
  }
  const client = createTRPCClient<AppRouter>({
    links: [
      idempotencyLink(),
      splitLink({
        condition: ({ type }) => type === 'mutation',
        true: httpLink({ url: '/trpc', headers: ({ op }) => ({ ...headers(), 'idempotency-key': String(op.context['idempotencyKey']) }) }),
        false: httpBatchLink({ url: '/trpc', maxItems: MOST_IN_A_BATCH, headers }),
      }),
    ],
  })
  const onError = (error: unknown): void => { if (failureKind(error) === 'signIn') onSignInNeeded?.() }
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }), mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry, retryDelay, staleTime: 15_000 }, mutations: { retry, retryDelay, networkMode: 'always' } },
  })
  return { door, client, queryClient, trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }) }
}
