import { listChildRegions, listRegionPath, searchRegions } from '@onewindow/identity/regions'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { regionCode } from './public-regions.ts'

const rule = { roles: ANY_ADMIN, purpose: 'regions' } as const
type WithCounts = { code: string; below: number; units: number }
const COUNTS = `select r.code, (select count(*)::int from region b where b.parent_code = r.code) below, (select count(*)::int from unit u where u.region_code = r.code) units from region r where r.parent_code is not distinct from $1`

/** The divisions with what hangs on them: how many below, how many units. */
export const adminRegionsRouter = router({
  children: adminQuery(rule).input(z.strictObject({ parent: regionCode.nullable().default(null) })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { rows } = await pool.query<WithCounts>(COUNTS, [input.parent])
    const counts = new Map(rows.map((row) => [row.code, row]))
    return (await listChildRegions(pool, input.parent)).map((region) => ({ ...region, below: counts.get(region.code)?.below ?? 0, units: counts.get(region.code)?.units ?? 0 }))
  }),
  path: adminQuery(rule).input(z.strictObject({ code: regionCode })).query(({ ctx, input }) => listRegionPath(ctx.house.database.pool, input.code)),
  search: adminQuery(rule).input(z.strictObject({ text: z.string().trim().min(1).max(40), limit: z.int().min(1).max(50).default(20) })).query(({ ctx, input }) => searchRegions(ctx.house.database.pool, input.text, { limit: input.limit })),
})
