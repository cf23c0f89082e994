import { failureKind } from '@onewindow/screens/refusals'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Desk } from '../app/desk.tsx'
import { meQuery } from '../app/session.ts'

export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    try {
      await api.queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (failureKind(error) === 'signIn') throw redirect({ to: '/sign-in', search: { to: location.publicHref } })
      throw error
    }
  },
  component: Desk,
})
