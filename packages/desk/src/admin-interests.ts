import { INTEREST_KINDS } from '@onewindow/identity/definition'
import { declareInterest, listInterests, withdrawInterest } from '@onewindow/identity/interests'
import { findOrganisation } from '@onewindow/identity/parties'
import { refuse } from '@onewindow/identity/refusal'
import type { RoleId } from '@onewindow/identity/roles'
import { changing } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { z } from 'zod'

const secured = { roles: ['securityAdministrator'], purpose: 'accounts' } as const satisfies { roles: readonly RoleId[]; purpose: string }

/** A former employment names the day it ended: the years in which it still counts begin there. */
const declareInterestInput = z.strictObject({ accountId: z.uuid(), uscc: z.string().trim().toUpperCase().length(18), kind: z.enum(INTEREST_KINDS), note: z.string().trim().min(2).max(300), endedOn: z.iso.date().nullable() })
  .refine(({ kind, endedOn }) => kind !== 'formerEmployment' || endedOn !== null, { path: ['endedOn'] })

/** 回避 register of an officer: shares, earlier work, other interests. What officers hold concerns the security administrator and the auditor alone. */
export const interestProcedures = {
  interests: adminQuery({ roles: ['securityAdministrator', 'auditor'], purpose: 'accounts' }).input(z.strictObject({ accountId: z.uuid() })).query(({ ctx, input }) => listInterests(ctx.house.database.pool, input.accountId)),
  declareInterest: adminCommand(secured).input(declareInterestInput).mutation(async ({ ctx, input }) => {
    const { accountId, uscc, ...declared } = input
    const party = (await findOrganisation(ctx.house.database.pool, uscc)) ?? refuse('party.unknown')
    return { interestId: await changing(ctx, 'accounts', (context) => declareInterest(context, accountId, { ...declared, partyId: party.id })) }
  }),
  withdrawInterest: adminCommand(secured).input(z.strictObject({ interestId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'accounts', (context) => withdrawInterest(context, input.interestId))
    return input
  }),
}
