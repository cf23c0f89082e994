import { findRole } from '@onewindow/identity/roles'
import { listUnits } from '@onewindow/identity/units'
import { ownScopes } from './reader.ts'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'

/** The officer at the desk: roles with their units, and the worklist scopes that follow from them. */
export const staffMeRouter = router({
  get: staffQuery({ roles: 'signedIn', purpose: 'ownAccount' }).query(async ({ ctx }) => {
    const units = new Map((await listUnits(ctx.house.database.pool, ctx.me.grants.map(({ unitId }) => unitId))).map((unit) => [unit.id, unit]))
    return {
      displayName: ctx.me.displayName, accountId: ctx.me.accountId, locale: ctx.me.locale, scopes: ownScopes(ctx.performer),
      grants: ctx.me.grants.map(({ role, unitId, regionCode }) => ({ role, roleZh: findRole(role)?.zh ?? role, roleEn: findRole(role)?.en ?? role, unitId, unitZh: units.get(unitId)?.nameZh ?? unitId, unitEn: units.get(unitId)?.nameEn ?? unitId, regionCode })),
    }
  }),
})
