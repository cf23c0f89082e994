import { findRole } from '@onewindow/identity/roles'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'

/** The administrator who is signed in, with the roles that decide which pages there are. */
export const adminMeRouter = router({
  get: adminQuery({ roles: 'signedIn', purpose: 'ownAccount' }).query(({ ctx }) => ({
    accountId: ctx.me.accountId, displayName: ctx.me.displayName, locale: ctx.me.locale, secondFactor: ctx.me.secondFactor, signedInAt: ctx.me.signedInAt,
    roles: ctx.me.grants.map(({ role, unitId, regionCode }) => ({ role, zh: findRole(role)?.zh ?? role, en: findRole(role)?.en ?? role, unitId, regionCode })),
  })),
})
