import { SPECIALITIES } from '@onewindow/identity/definition'
import type { RoleId } from '@onewindow/identity/roles'
import { enterSpeciality, listSpecialities, withdrawSpeciality } from '@onewindow/identity/specialities'
import { changing } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'

const secured = { roles: ['securityAdministrator'], purpose: 'accounts' } as const satisfies { roles: readonly RoleId[]; purpose: string }

const enterSpecialityInput = z.strictObject({ accountId: z.uuid(), speciality: z.enum(SPECIALITIES), basis: z.string().trim().min(2).max(300), validFrom: z.iso.date(), validTo: z.iso.date().nullable() })

/** What an officer is trained in (专业特长), which draws seat leads by. Entered by who gives roles, for an account of the staff; read by every administrator. */
export const specialityProcedures = {
  specialities: adminQuery({ roles: ANY_ADMIN, purpose: 'accounts' }).input(z.strictObject({ accountId: z.uuid() })).query(({ ctx, input }) => listSpecialities(ctx.house.database.pool, input.accountId)),
  enterSpeciality: adminCommand(secured).input(enterSpecialityInput).mutation(async ({ ctx, input: { accountId, ...entered } }) => ({ specialityId: await changing(ctx, 'accounts', (context) => enterSpeciality(context, accountId, entered)) })),
  withdrawSpeciality: adminCommand(secured).input(z.strictObject({ specialityId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'accounts', (context) => withdrawSpeciality(context, input.specialityId))
    return input
  }),
}
