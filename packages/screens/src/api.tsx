import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Api } from './client.ts'

const ApiContext = createContext<Api | null>(null)

/** Gives everything below the app's way of asking and commanding. */
export function ApiProvider({ api, children }: { api: Api, children: ReactNode }) {
  return <ApiContext value={api}><QueryClientProvider client={api.queryClient}>{children}</QueryClientProvider></ApiContext>
}

/** `const { trpc } = useApi()`, then `useQuery(trpc.staff.case.get.queryOptions({ caseId }))`. */
export function useApi(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('A screen stands outside ApiProvider')
  return api
}
