import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { findRegion, listAllRegions, listChildRegions, listRegionPath, searchRegions } from '@onewindow/identity/regions'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'

export const regionCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/)
const region = z.strictObject({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), level: z.enum(['city', 'county', 'township', 'community']), parentCode: z.string().nullable() })
const publicly = publicQuery({ purpose: 'regions' })

/** The divisions of the city on four levels, for every field that asks where. */
export const publicRegionsRouter = router({
  get: publicQuery({ purpose: 'regions', openapi: { method: 'GET', path: '/regions/{code}', summary: 'One region with the regions above and directly below it', tags: ['regions'] } })
    .input(z.strictObject({ code: regionCode })).output(z.strictObject({ region, path: z.array(region), children: z.array(region) })).query(async ({ ctx, input }) => {
      const { pool } = ctx.house.database
      const found = (await findRegion(pool, input.code)) ?? fail(refuse.notFound({}))
      return { region: found, path: await listRegionPath(pool, input.code), children: await listChildRegions(pool, input.code) }
    }),
  children: publicly.input(z.strictObject({ parent: regionCode.nullable().default(null) })).query(({ ctx, input }) => listChildRegions(ctx.house.database.pool, input.parent)),
  all: publicly.query(({ ctx }) => listAllRegions(ctx.house.database.pool)),
  path: publicly.input(z.strictObject({ code: regionCode })).query(({ ctx, input }) => listRegionPath(ctx.house.database.pool, input.code)),
  search: publicly.input(z.strictObject({ text: z.string().trim().min(1).max(40), within: regionCode.optional(), limit: z.int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => searchRegions(ctx.house.database.pool, input.text, { ...(input.within ? { within: input.within } : {}), limit: input.limit })),
})
