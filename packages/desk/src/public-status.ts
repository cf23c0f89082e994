import { dayOf } from '@onewindow/calendar/day'
import { listChildRegions } from '@onewindow/identity/regions'
import { service } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { demoAccessOf } from './demo-services.ts'
import manifest from '../package.json' with { type: 'json' }

/** Ways in beside code and password: which offices have single sign-on, and whether the address allows passkeys. */
export type OtherWays = { singleSignOn: readonly ('staff' | 'admin')[]; passkeys: boolean }

const NONE: OtherWays = { singleSignOn: [], passkeys: false }

/** What every page says about itself: which city, which version, and whether this is a demonstration, with the accounts to try. */
export const publicStatusRouter = router({
  get: publicQuery({ purpose: 'status' }).query(async ({ ctx }) => {
    const [city] = await listChildRegions(ctx.house.database.pool, null)
    const at = ctx.house.clock.now()
    const access = demoAccessOf(ctx)
    const otherWays = 'otherWays' in ctx.services ? service<OtherWays>(ctx, 'otherWays') : NONE
    return { ...(access ? { demoAccess: access } : {}), demo: ctx.demo, otherWays, version: manifest.version, city: city ? { code: city.code, zh: city.name, en: city.nameEn ?? city.name } : null, at, today: dayOf(at) }
  }),
})
