import { typedBy } from '@onewindow/screens/kept'
import { failureKind } from '@onewindow/screens/refusals'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Desk } from '../app/desk.tsx'
import { meQuery } from '../app/session.ts'
import { forgetSecrets } from '../case/draw/kept-secrets.ts'

export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    try {
      const { accountId } = await api.queryClient.ensureQueryData(meQuery)
      if (typedBy('staff', accountId)) forgetSecrets()
    } catch (error) {
      if (failureKind(error) === 'signIn') throw redirect({ to: '/sign-in', search: { to: location.publicHref } })
      throw error
    }
  },
  component: Desk,
})
