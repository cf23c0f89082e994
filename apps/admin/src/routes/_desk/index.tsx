import { createFileRoute, redirect } from '@tanstack/react-router'
import type { RoleId } from '@onewindow/identity/definition'
import { sessionQuery } from '../../app/session.ts'

/** Where each of the three administrators begins (三员分立). */
const FIRST_PAGE = { administrator: '/items', securityAdministrator: '/people', auditor: '/audit' } as const satisfies Partial<Record<RoleId, string>>

export const Route = createFileRoute('/_desk/')({
  beforeLoad: async ({ context: { api } }) => {
    const roles = (await api.queryClient.ensureQueryData(sessionQuery))?.grants.map(({ role }) => role) ?? []
    const mine = roles.find((role): role is keyof typeof FIRST_PAGE => role in FIRST_PAGE)
    throw redirect({ to: mine ? FIRST_PAGE[mine] : '/status' })
  },
})
