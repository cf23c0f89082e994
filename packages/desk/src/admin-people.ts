import { refuse } from '@onewindow/casework/errors'
import { toPage } from '@onewindow/casework/keyset'
import { fail } from '@onewindow/casework/refusal'
import { findAccount, listAccounts, setAccountDisabled } from '@onewindow/identity/accounts'
import { listDisplayNames } from '@onewindow/identity/accounts'
import { listGrants, grantRole, revokeRole } from '@onewindow/identity/role-grants'
import { findRole, roles, type RoleId } from '@onewindow/identity/roles'
import { listUnits, findUnit } from '@onewindow/identity/units'
import { changing, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { interestProcedures } from './admin-interests.ts'
import { ANY_ADMIN } from './admin-roles.ts'
import { specialityProcedures } from './admin-specialities.ts'

const rule = { roles: ANY_ADMIN, purpose: 'accounts' } as const
const secured = { roles: ['securityAdministrator'], purpose: 'accounts' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const ROLE_IDS = roles.map(({ id }) => id) as [RoleId, ...RoleId[]]
const day = z.iso.date()

export const listPeopleInput = z.strictObject({
  realm: z.enum(['staff', 'admin']).default('staff'), text: z.string().trim().max(40).default(''), unitId: z.string().max(80).nullish(), role: z.enum(ROLE_IDS).nullish(), after: z.uuid().nullish(), limit: z.int().min(1).max(100).default(20),
})
export const grantInput = z.strictObject({
  accountId: z.uuid(), role: z.enum(ROLE_IDS), unitId: z.string().max(80), regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/).optional(), validFrom: day, validTo: day.optional(), reason: z.string().trim().min(5).max(500),
})
const reasoned = { reason: z.string().trim().min(5).max(500) }

/** Accounts of the offices with the roles they hold today. Citizens are not leafed through. */
export const adminPeopleRouter = router({
  list: adminQuery(rule).input(listPeopleInput).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const unit = input.unitId ? ((await findUnit(pool, input.unitId)) ?? fail(refuse.notFound({}))) : null
    const rows = await listAccounts(pool, momentOf(ctx).today, {
      realm: input.realm, text: input.text, limit: input.limit + 1, ...(unit ? { unitPath: unit.path } : {}), ...(input.role ? { role: input.role } : {}), ...(input.after ? { after: input.after } : {}),
    })
    const page = toPage(rows, input.limit, ({ id }) => [id])
    return { rows: page.rows.map(({ partyId: _party, ...account }) => account), after: page.after === null ? null : (page.rows.at(-1)?.id ?? null) }
  }),
  get: adminQuery(rule).input(z.strictObject({ accountId: z.uuid() })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const account = (await findAccount(pool, input.accountId)) ?? fail(refuse.notFound({}))
    if (account.realm === 'citizen') fail(refuse.notFound({}))
    const grants = await listGrants(pool, account.id)
    const units = new Map((await listUnits(pool, grants.flatMap(({ unitId }) => (unitId ? [unitId] : [])))).map((unit) => [unit.id, unit]))
    const granters = await listDisplayNames(pool, grants.map(({ grantedBy }) => grantedBy.replace('account:', '')).filter((id) => z.uuid().safeParse(id).success))
    const { today } = momentOf(ctx)
    return {
      id: account.id, realm: account.realm, username: account.username, displayName: account.displayName, locale: account.locale, disabledAt: account.disabledAt,
      grants: grants.map((grant) => ({
        ...grant, zh: findRole(grant.role)?.zh ?? grant.role, en: findRole(grant.role)?.en ?? grant.role, unitZh: grant.unitId ? (units.get(grant.unitId)?.nameZh ?? grant.unitId) : null, unitEn: grant.unitId ? (units.get(grant.unitId)?.nameEn ?? grant.unitId) : null,
        grantedByName: granters.get(grant.grantedBy.replace('account:', '')) ?? null, inForce: grant.revokedAt === null && grant.validFrom <= today && (grant.validTo === null || grant.validTo >= today),
      })),
    }
  }),
  disable: adminCommand(secured).input(z.strictObject({ accountId: z.uuid(), disabled: z.boolean() })).mutation(async ({ ctx, input }) => {
    if (input.accountId === ctx.me.accountId) fail(refuse.secondPersonNeeded({}))
    await changing(ctx, 'accounts', (context) => setAccountDisabled(context, input.accountId, input.disabled))
    return { accountId: input.accountId, disabled: input.disabled }
  }),
  ...interestProcedures,
  ...specialityProcedures,
})

/** Giving and taking roles: the security administrator alone, never for the own account; three administrators are three persons (S1). */
export const roleGrantProcedures = {
  grant: adminCommand(secured).input(grantInput).mutation(async ({ ctx, input }) => {
    const { regionCode, validTo, ...rest } = input
    const grantId = await changing(ctx, 'accounts', (context) => grantRole(context, { ...rest, ...(regionCode ? { regionCode } : {}), ...(validTo ? { validTo } : {}) }))
    return { grantId }
  }),
  revoke: adminCommand(secured).input(z.strictObject({ grantId: z.uuid(), ...reasoned })).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'accounts', (context) => revokeRole(context, input.grantId, input.reason))
    return { grantId: input.grantId }
  }),
}
