import type { RoleId } from '@onewindow/identity/roles'

/** All three administrators read the configuration in force; only one of them changes each part of it. */
export const ANY_ADMIN = ['administrator', 'securityAdministrator', 'auditor'] as const satisfies readonly RoleId[]
