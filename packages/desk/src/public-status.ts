import { dayOf } from '@onewindow/calendar/day'
import { listChildRegions } from '@onewindow/identity/regions'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { demoAccessOf } from './demo-services.ts'
import manifest from '../package.json' with { type: 'json' }

/** What every page says about itself: which city, which version, and whether this is a demonstration, with the accounts to try. */
export const publicStatusRouter = router({
  get: publicQuery({ purpose: 'status' }).query(async ({ ctx }) => {
    const [city] = await listChildRegions(ctx.house.database.pool, null)
    const at = ctx.house.clock.now()
    const access = demoAccessOf(ctx)
    return { ...(access ? { demoAccess: access } : {}), demo: ctx.demo, version: manifest.version, city: city ? { code: city.code, zh: city.name, en: city.nameEn ?? city.name } : null, at, today: dayOf(at) }
  }),
})
