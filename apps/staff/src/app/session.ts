import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '@onewindow/screens/api'
import { api } from './api.ts'

/** The officer at the desk, read once a session. */
export const meQuery = { ...api.trpc.staff.me.get.queryOptions(), staleTime: Infinity }

export type Me = Awaited<ReturnType<typeof api.client.staff.me.get.query>>
export type Grant = Me['grants'][number]

/** Who sits here. Only below the desk, where the door has been passed. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** City, version, demo mode and the business day. */
export function useStatus() {
  const { trpc } = useApi()
  return useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data
}
